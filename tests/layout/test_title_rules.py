"""What words prove about the first lines: which rules are asked about a line with a mark, and which about one without."""

import pytest

from kprocure_parse.layout.title_facts import looked
from kprocure_parse.layout.title_place import TitlePlace, title_place
from kprocure_parse.layout.title_proofs import OF_MARKED, OF_PLAIN, RULES_BELOW, RULES_FIRST, Rule
from tests.makers.lines import read_lines

LEAD = "조달청은 3월 4일 정부대전청사에서 새 청사와 새 창구를 여는 기념식을 연다고 밝혔다."
TEXTS = (
    f"새 청사 열어\n{LEAD}\n",
    f"해양경찰의 날\n- 해양경찰, 새 청사 열어 -\n{LEAD}\n",
    f"- 해양경찰, 새 청사 열어 -\n해양경찰청은 3월 4일 새 청사를 열었다.\n{LEAD}\n",
    f"새 청사 소개\n① 새 청사 열어\n{LEAD}\n② 새 창구 열어\n",
    f"새 청사 소개\n① 문을 연다\n② 창구를 넓힌다\n{LEAD}\n",
    f"□ 새 청사 열어\n□ 새 창구 열어\n{LEAD}\n",
    "조달청은 3월 4일\n새 청사를 열었다고 밝혔다.\n",
    "조사 결과가 공개됐다.\n조달청(청장 홍길동)은 3월 4일 새 청사를 열었다.\n",
    f"모두 세 곳에서 문 열어 -\n{LEAD}\n",
    f"가상청 새 청사와\n올해의 새 창구 소개\n- 모두 세 곳에서 문 열어\n{LEAD}\n",
)
PLACES = [
    title_place(lines, looks, place, "wrapped", answers)
    for lines in map(read_lines, TEXTS)
    for looks in [[looked(line) for line in lines]]
    for place in range(len(lines))
    for answers in (None, 2)
]


@pytest.mark.parametrize("at", PLACES, ids=lambda at: at.line.text)
def test_a_rule_that_is_not_asked_has_no_answer(at: TitlePlace) -> None:
    rules = RULES_BELOW if at.place else RULES_FIRST
    if at.look.mark:
        assert [rule for rule in rules[:-1] if rule in OF_PLAIN and rule(at) is not None] == []
        assert rules[-2](at) is not None
    else:
        assert [rule for rule in rules if rule in OF_MARKED and rule(at) is not None] == []


@pytest.mark.parametrize(
    "rule", [rule for rule in dict.fromkeys((*RULES_FIRST, *RULES_BELOW)) if rule in OF_MARKED | OF_PLAIN]
)
def test_each_of_these_rules_has_an_answer_somewhere(rule: Rule) -> None:
    asked = [at for at in PLACES if rule in (RULES_BELOW if at.place else RULES_FIRST)]
    assert [at for at in asked if rule(at) is not None] != []
