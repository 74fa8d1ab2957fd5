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
    tip.replaceChildren(line("b", field), line("code", "rule " + rule), line("code", path + "  [" + at + ")"));
    const around = [];
    for (let outer = markAt(mark.parentElement); outer; outer = markAt(outer.parentElement)) {
      if (outer.dataset.c !== mark.dataset.c) around.push(row(outer.dataset.c).dataset.field);
    }
    if (around.length) tip.append(line("small", "within " + around.join(", within ")));
    if (mark.matches(".box") && mark.dataset.holds) tip.append(line("small", "holds " + mark.dataset.holds));
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
    choose(claim);
    for (let group = value.closest("details"); group; group = group.parentElement.closest("details")) group.open = true;
    if (focus) { value.focus({ preventScroll: true }); hush(); }
    if (focus && !wide.matches) value.scrollIntoView({ block: "center", behavior: behavior() });
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
  const named = () => { if (all) all.textContent = chips.some(pressed) ? "Hide all" : "Show all"; };
  chips.forEach((chip) => chip.addEventListener("click", () => { toggle(chip, !pressed(chip)); named(); }));
  if (all) all.addEventListener("click", () => {
    const on = !chips.some(pressed);
    chips.forEach((chip) => toggle(chip, on));
    named();
  });

  const views = every("[data-view]", document.body);
  root.classList.add("js");
  root.dataset.view = "text";
  views.forEach((button) => button.addEventListener("click", () => {
    root.dataset.view = button.dataset.view;
    views.forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
    hush();
  }));

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
})();
