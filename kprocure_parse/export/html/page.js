(() => {
  "use strict";
  const root = document.documentElement;
  const tip = document.getElementById("tip");
  const every = (selector, within = document) => [...within.querySelectorAll(selector)];
  const wide = matchMedia("(min-width: 1001px)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const row = (claim) => document.getElementById("r" + claim);
  const MARKS = ".m, .box, .dot";

  /* A mark that is switched off is as if it were not there: the next one around it answers. */
  const markAt = (target) => {
    let mark = target instanceof Element ? target.closest(MARKS) : null;
    while (mark && mark.classList.contains("off")) mark = mark.parentElement && mark.parentElement.closest(MARKS);
    return mark;
  };

  const line = (name, words) => {
    const made = document.createElement(name);
    made.textContent = words;
    return made;
  };

  /* Words in the language of the page, with a value in the place of {}. */
  const filled = (name, value) => tip.dataset[name].replace("{}", () => value);

  let told = null;
  const put = () => {
    const whole = told.getBoundingClientRect();
    const box = whole.height > 180 ? told.getClientRects()[0] || whole : whole;
    const below = box.bottom + 8 + tip.offsetHeight < innerHeight;
    tip.style.left = Math.max(12, Math.min(box.left, root.clientWidth - tip.offsetWidth - 12)) + "px";
    tip.style.top = Math.max(8, below ? box.bottom + 8 : box.top - 8 - tip.offsetHeight) + "px";
    tip.style.visibility = box.bottom < 0 || box.top > innerHeight ? "hidden" : "visible";
  };
  const hush = () => { tip.hidden = true; told = null; };
  const tell = (mark) => {
    const value = row(mark.dataset.c);
    if (!value) return;
    const { field, rule, path, at } = value.dataset;
    tip.replaceChildren(line("b", field), line("code", filled("rule", rule)), line("code", path + "  [" + at + ")"));
    const around = [];
    for (let outer = markAt(mark.parentElement); outer; outer = markAt(outer.parentElement)) {
      if (outer.dataset.c !== mark.dataset.c) around.push(row(outer.dataset.c).dataset.field);
    }
    if (around.length) tip.append(line("small", around.map((name) => filled("within", name)).join(", ")));
    if (mark.matches(".box") && mark.dataset.holds) tip.append(line("small", filled("holds", mark.dataset.holds)));
    if (mark.matches(".f-diagnostics")) {
      const facts = value.parentElement.querySelector(".facts");
      if (facts) tip.append(line("small", every("dd", facts).map((fact) => fact.textContent).join(" · ")));
    }
    tip.hidden = false;
    told = mark;
    put();
  };

  const choose = (claim) => {
    every(".now").forEach((one) => one.classList.remove("now"));
    every('[data-c="' + claim + '"]').forEach((one) => one.classList.add("now"));
  };

  const behavior = () => (still.matches ? "auto" : "smooth");

  /* From a value to where it stood: the text, or the picture of the page if that is what is shown. */
  const toText = (claim) => {
    if (!wide.matches && root.dataset.view === "record") show("text");
    const marks = every('[data-c="' + claim + '"]').filter((one) => one.matches(MARKS) && one.getClientRects().length);
    if (!marks.length) return;
    choose(claim);
    marks[0].scrollIntoView({ block: "center", behavior: behavior() });
    marks[0].focus({ preventScroll: true });
    marks[0].classList.contains("off") ? hush() : tell(marks[0]);
  };

  const toRecord = (claim, focus) => {
    const value = row(claim);
    if (!value) return;
    if (!wide.matches) show("record");
    choose(claim);
    for (let group = value.closest("details"); group; group = group.parentElement.closest("details")) group.open = true;
    if (focus) { value.focus({ preventScroll: true }); hush(); }
    if (!wide.matches) value.scrollIntoView({ block: "center", behavior: behavior() });
    const side = value.closest("aside");
    if (wide.matches) {
      const shift = value.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 3;
      side.scrollBy({ top: shift, behavior: behavior() });
    }
  };

  const toggle = (button, on) => {
    button.setAttribute("aria-pressed", String(on));
    every(".m.f-" + button.dataset.f + ", .box.f-" + button.dataset.f + ", .dot.f-" + button.dataset.f).forEach((mark) => {
      mark.classList.toggle("off", !on);
      if (mark.hasAttribute("tabindex")) mark.tabIndex = on ? 0 : -1;
    });
  };
  const chips = every(".chip");
  const all = document.getElementById("all");
  const pressed = (button) => button.getAttribute("aria-pressed") === "true";
  const named = () => { if (all) all.textContent = chips.some(pressed) ? all.dataset.hide : all.dataset.show; };
  chips.forEach((chip) => chip.addEventListener("click", () => { toggle(chip, !pressed(chip)); named(); }));
  if (all) all.addEventListener("click", () => {
    const on = !chips.some(pressed);
    chips.forEach((chip) => toggle(chip, on));
    named();
  });

  /* On a narrow screen one thing at a time: the record first; on a wide one the record is always there. */
  const views = every("[data-view]", document.body);
  const show = (view) => {
    const wanted = wide.matches && view === "record" ? "text" : view;
    root.dataset.view = wanted;
    views.forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.view === wanted)));
    hush();
  };
  root.classList.add("js");
  show("record");
  wide.addEventListener("change", () => { if (wide.matches) show(root.dataset.view); });
  views.forEach((button) => button.addEventListener("click", () => show(button.dataset.view)));

  /* Copy a value, and a link that opens the page at it. */
  const copied = async (words) => {
    try { await navigator.clipboard.writeText(words); } catch {
      const field = document.createElement("textarea");
      field.value = words;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };
  const wordsOf = (claim) => {
    const marks = every('.m[data-c="' + claim + '"]');
    return marks.length ? marks.map((one) => one.textContent).join("").trim() : row(claim).textContent;
  };
  const acts = document.createElement("div");
  acts.className = "acts";
  const copy = line("button", tip.dataset.copy);
  const link = line("a", tip.dataset.link);
  copy.type = "button";
  acts.append(copy, link);
  const offer = (value) => {
    copy.textContent = tip.dataset.copy;
    link.href = "#" + encodeURIComponent(value.parentElement.id);
    value.after(acts);
  };
  copy.addEventListener("click", async () => {
    await copied(wordsOf(acts.previousElementSibling.dataset.c));
    copy.textContent = tip.dataset.copied;
  });
  document.addEventListener("pointerover", (event) => {
    const value = event.target.closest && event.target.closest("a.value");
    if (value) offer(value);
  });
  document.addEventListener("focusin", (event) => {
    const value = event.target.closest("a.value");
    if (value) offer(value);
  });
  const arrive = () => {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch { return; }
    const value = name.startsWith("record.") && document.getElementById(name)?.querySelector("a.value");
    if (value) toRecord(value.dataset.c, true);
  };
  addEventListener("hashchange", arrive);

  /* Find words in the record and in the text; each step shows where the next ones are. */
  const field = document.getElementById("find");
  const hits = document.getElementById("hits");
  const paint = globalThis.CSS && CSS.highlights && globalThis.Highlight;
  let ranges = [];
  let here = -1;
  const rangesIn = (part, wanted) => {
    const nodes = [];
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let whole = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push([whole.length, node]);
      whole += node.data;
    }
    const at = (offset) => {
      let found = nodes[0];
      for (const one of nodes) { if (one[0] > offset) break; found = one; }
      return [found[1], offset - found[0]];
    };
    const low = whole.toLowerCase();
    const made = [];
    if (low.length !== whole.length) return made;
    for (let start = low.indexOf(wanted); start >= 0; start = low.indexOf(wanted, start + wanted.length)) {
      const range = document.createRange();
      range.setStart(...at(start));
      const [node, last] = at(start + wanted.length - 1);
      range.setEnd(node, last + 1);
      made.push(range);
    }
    return made;
  };
  const count = () => {
    const told = hits.dataset.of.replace("{here}", here < 0 ? "–" : here + 1).replace("{count}", ranges.length);
    hits.textContent = !field.value.trim() ? "" : ranges.length ? told : hits.dataset.none;
  };
  const search = () => {
    const wanted = field.value.trim().toLowerCase();
    ranges = wanted ? every("#record .words, #record dd, #source p").flatMap((part) => rangesIn(part, wanted)) : [];
    here = -1;
    if (paint) { CSS.highlights.set("hits", new Highlight(...ranges)); CSS.highlights.delete("hit"); }
    count();
  };
  const step = (by) => {
    if (!ranges.length) return;
    here = (here + by + (here < 0 && by < 0 ? 1 : 0) + ranges.length) % ranges.length;
    const range = ranges[here];
    const part = range.startContainer.parentElement;
    show(part.closest("aside") ? "record" : "text");
    for (let group = part.closest("details"); group; group = group.parentElement.closest("details")) group.open = true;
    if (paint) CSS.highlights.set("hit", new Highlight(range));
    part.scrollIntoView({ block: "center", behavior: behavior() });
    count();
  };
  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
  });
  every(".step").forEach((button) => button.addEventListener("click", () => step(Number(button.dataset.step))));

  /* A page that scrolls below a pointer at rest tells nothing new. */
  let rest = "";
  document.addEventListener("pointerover", (event) => {
    const here = event.clientX + "," + event.clientY;
    if (here === rest) return;
    rest = here;
    const mark = markAt(event.target);
    const focused = markAt(document.activeElement);
    if (mark) tell(mark); else if (focused && focused === document.activeElement) tell(focused); else hush();
  });
  document.addEventListener("focusin", (event) => {
    const mark = markAt(event.target);
    if (mark && mark === event.target) tell(mark); else hush();
  });
  document.addEventListener("pointermove", (event) => { rest = event.clientX + "," + event.clientY; }, { passive: true });
  document.addEventListener("scroll", () => { if (told) put(); }, { passive: true, capture: true });
  document.addEventListener("click", (event) => {
    const value = event.target.closest("a.value");
    if (value) {
      event.preventDefault();
      toText(value.dataset.c);
      return;
    }
    const mark = markAt(event.target);
    if (mark && !String(getSelection())) { toRecord(mark.dataset.c, false); tell(mark); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hush();
      every(".now").forEach((one) => one.classList.remove("now"));
      return;
    }
    const mark = event.target.closest(MARKS);
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      toRecord(mark.dataset.c, true);
    }
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const stops = every('[tabindex="0"]', mark.closest(".view")).filter((one) => one.matches(MARKS));
      const next = stops[stops.indexOf(mark) + step];
      if (next) next.focus();
    }
  });
  addEventListener("load", () => setTimeout(arrive)); /* after the browser has gone to the place itself */
})();
