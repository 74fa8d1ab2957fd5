"""`kprocure-parse completion SHELL`: scripts for bash, zsh and fish, made from the table of options."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kprocure_parse.cli import agenda_command, amounts_command, link_command
from kprocure_parse.cli.arguments import COMMANDS, OPTIONS, SHELLS, Option, completion_parser
from kprocure_parse.cli.explain import OF_VERSIONS
from kprocure_parse.cli.formats import FORMATS
from kprocure_parse.cli.spoken_language import PROGRAM, spoken

FIELDS = tuple(sorted(frozenset[str]().union(*(each.fields for each in FORMATS.values()))))
OVER_FILES: dict[str, Sequence[Option]] = {
    "agenda": agenda_command.OPTIONS,
    "amounts": amounts_command.OPTIONS,
    "link": link_command.OPTIONS,
}
"""Commands over many files, with options of their own."""
EXPLAINED = tuple(sorted(FORMATS["json"].fields | OF_VERSIONS))


def print_script(words: Sequence[str]) -> int:
    """Print the script for a shell."""
    options = completion_parser().parse_args(words)
    print("\n".join(SCRIPTS[options.shell]()))
    return 0


def _bash() -> Iterator[str]:
    yield "_kprocure_parse() {"
    yield "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}"
    yield "  COMPREPLY=()"
    yield "  if [[ $command == explain && $COMP_CWORD -eq 3 ]]; then"
    yield f'    COMPREPLY=($(compgen -W "{" ".join(EXPLAINED)}" -- "$word")); return'
    yield "  elif [[ $command == completion && $COMP_CWORD -eq 2 ]]; then"
    yield f'    COMPREPLY=($(compgen -W "{" ".join(SHELLS)}" -- "$word")); return'
    yield "  fi"
    for number, (name, options) in enumerate(OVER_FILES.items()):
        yield f"  {'elif' if number else 'if'} [[ $command == {name} && $COMP_CWORD -ge 2 ]]; then"
        yield from _bash_options(options)
    yield "  else"
    yield from _bash_options(OPTIONS)
    yield "  fi"
    yield f'  if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W "{" ".join(COMMANDS)}" -- "$word")); fi'
    yield "  compopt -o default 2>/dev/null"
    yield "}"
    yield f"complete -o bashdefault -o default -F _kprocure_parse {PROGRAM}"


def _bash_options(options: Sequence[Option]) -> Iterator[str]:
    """The values of options, and their names where a dash is typed."""
    yield "  case $before in"
    for option in options:
        if option.metavar is not None:
            yield f"    {'|'.join(option.flags)}) {_bash_value(option)} return ;;"
    yield "  esac"
    flags = " ".join(flag for option in options for flag in option.flags)
    yield f'  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "{flags}" -- "$word")); return; fi'


def _bash_value(option: Option) -> str:
    if option.choices:
        return f'COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$word"));'
    if option.completes == "fields":  # completes the last of the names separated by commas
        return f'local done=${{word%"${{word##*,}}"}}; COMPREPLY=($(compgen -P "$done" -W "{" ".join(FIELDS)}" -- "${{word##*,}}"));'
    return "compopt -o default 2>/dev/null;" if option.completes == "file" else ""


def _zsh() -> Iterator[str]:
    yield f"#compdef {PROGRAM}"
    yield "_kprocure_parse() {"
    yield "  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then"
    commands = " ".join(f"{_quoted(f'{name}:{spoken(about)}')}" for name, about in COMMANDS.items())
    yield f"    local -a commands=({commands})"
    yield "    _describe -t commands command commands; _files; return"
    yield "  fi"
    yield "  case $words[2] in"
    yield f"    explain) _arguments '2:file:_files' '3:field:({' '.join(EXPLAINED)})'; return ;;"
    yield f"    completion) _arguments '2:shell:({' '.join(SHELLS)})'; return ;;"
    for name, options in OVER_FILES.items():
        yield f"    {name})"
        yield from _zsh_options(options)
        yield "    return ;;"
    yield "  esac"
    yield from _zsh_options(OPTIONS)
    yield "}"
    yield '[[ $zsh_eval_context[-1] == loadautofunc ]] && _kprocure_parse "$@" || compdef _kprocure_parse ' + PROGRAM


def _zsh_options(options: Sequence[Option]) -> Iterator[str]:
    yield "  _arguments \\"
    for option in options:
        spelt = " ".join(option.flags)
        names = f"{{{','.join(option.flags)}}}" if len(option.flags) > 1 else spelt
        what = _quoted(f"[{_bare(spoken(option.about))}]{_zsh_value(option)}")
        yield f"    '({spelt})'{names}{what} \\"
    yield "    '*:file:_files'"


def _zsh_value(option: Option) -> str:
    if option.metavar is None:
        return ""
    name = option.metavar.lower()
    if option.choices:
        return f":{name}:({' '.join(option.choices)})"
    if option.completes == "fields":
        return f":{name}:_sequence compadd - {' '.join(FIELDS)}"
    return f":{name}:_files" if option.completes == "file" else f":{name}: "


def _fish() -> Iterator[str]:
    first = "__fish_use_subcommand"
    for name, about in COMMANDS.items():
        yield f"complete -c {PROGRAM} -n {first} -a {name} -d {_quoted(_bare(spoken(about)))}"
    yield f"complete -c {PROGRAM} -n '__fish_seen_subcommand_from completion' -f -a '{' '.join(SHELLS)}'"
    yield f"complete -c {PROGRAM} -n '__fish_seen_subcommand_from explain' -a '{' '.join(EXPLAINED)}'"
    for name, options in OVER_FILES.items():
        yield from (_fish_option(option, f"-n '__fish_seen_subcommand_from {name}' ") for option in options)
    others = f"-n 'not __fish_seen_subcommand_from {' '.join(OVER_FILES)}' "
    yield from (_fish_option(option, others) for option in OPTIONS)


def _fish_option(option: Option, where: str) -> str:
    flags = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
    return f"complete -c {PROGRAM} {where}{flags}{_fish_value(option)} -d {_quoted(_bare(spoken(option.about)))}"


def _fish_value(option: Option) -> str:
    if option.metavar is None:
        return ""
    if option.completes == "file":
        return " -r"
    if option.completes == "fields":
        return f' -x -a "(__fish_append , {" ".join(FIELDS)})"'
    return f" -x -a '{' '.join(option.choices)}'" if option.choices else " -x"


def _bare(about: str) -> str:
    """The first sentence, without its choices and characters that have a meaning in zsh's brackets."""
    about = about.replace(": %(choices)s", "").replace("%(choices)s", "the format")
    return (
        about.partition(". ")[0]
        .partition(" (default")[0]
        .partition(" (기본")[0]
        .replace("[", "(")
        .replace("]", ")")
        .replace(":", ",")
    )


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "'\\''") + "'"


SCRIPTS = {"bash": _bash, "zsh": _zsh, "fish": _fish}
