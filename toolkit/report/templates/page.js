
(() => {
  "use strict";
  const sentences = [...document.querySelectorAll("details.sentence")];
  if (!sentences.length) return;
  const pane = document.querySelector(".reports");
  const status = document.querySelector(".status");
  const wide = matchMedia("(min-width: 60rem)");
  const hint = "Choose a sentence on either side to see its evidence. Keys: j and k step through the Thai article.";
  let shown = null;
  let plain = [];

  const list = (numbers) => numbers.length < 2 ? numbers.join("") : numbers.slice(0, -1).join(", ") + " and " + numbers.at(-1);
  const visible = (sentence) => sentence.checkVisibility();

  function clear() {
    for (const [claim, nodes] of plain.reverse()) claim.replaceChildren(...nodes);
    plain = [];
    for (const claim of pane.querySelectorAll(".claim")) claim.classList.remove("agrees", "differs", "first", "chosen");
    for (const sentence of sentences) sentence.classList.remove("traced");
    status.textContent = wide.matches ? hint : "";
  }

  function reveal(claim) {
    if (!wide.matches) return;
    const offset = claim.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += offset - pane.clientHeight / 3;
  }

  // The report's sentence takes on the marks that its match under the Thai sentence carries.
  function highlight(evidence, rank) {
    const claim = document.getElementById(evidence.dataset.target);
    const verdict = evidence.classList.contains("differs") ? "differs" : "agrees";
    plain.push([claim, [...claim.childNodes]]);
    claim.replaceChildren(...evidence.querySelector(".claim").cloneNode(true).childNodes);
    claim.classList.add(verdict);
    if (rank === 0) claim.classList.add("first");
    return claim;
  }

  function show(sentence) {
    const top = sentence.getBoundingClientRect().top;
    for (const other of sentences) if (other !== sentence) other.open = false;
    scrollBy({ top: sentence.getBoundingClientRect().top - top, behavior: "instant" });
    clear();
    shown = sentence;
    const matches = [...sentence.querySelectorAll(".evidence")];
    const claims = matches.map(highlight);
    if (claims.length) reveal(claims[0]);
    const names = claims.map((claim) => claim.dataset.name);
    status.textContent = "Thai sentence " + sentence.id.slice(1) + ": " + (names.length ? "matched with " + list(names) + "." : "no match in the reports.");
  }

  function open(sentence) {
    if (!visible(sentence)) document.getElementById("show-all").checked = true;
    sentence.open = true;
    sentence.querySelector("summary").focus({ preventScroll: true });
    sentence.scrollIntoView({ block: "nearest" });
  }

  function trace(claim) {
    const numbers = [];
    for (let link = claim.nextElementSibling; link && link.matches(".backlink"); link = link.nextElementSibling) {
      numbers.push(link.hash.slice(2));
    }
    for (const sentence of sentences) sentence.open = false;
    clear();
    shown = null;
    claim.classList.add("chosen");
    const traced = numbers.map((number) => document.getElementById("t" + number));
    if (traced.length && !traced.some(visible)) document.getElementById("show-all").checked = true;
    for (const sentence of traced) sentence.classList.add("traced");
    if (traced.length) traced[0].scrollIntoView({ block: "center" });
    status.textContent = claim.dataset.name + ": " + (numbers.length ? "matched with Thai sentence " + list(numbers) + "." : "no Thai sentence covers it.");
  }

  function step(direction) {
    const choices = sentences.filter(visible);
    const here = document.activeElement.closest("details.sentence") || shown;
    const place = choices.indexOf(here);
    const next = choices[place < 0 ? 0 : place + direction];
    if (next) open(next);
  }

  for (const sentence of sentences) {
    sentence.addEventListener("toggle", () => {
      if ("printed" in sentence.dataset) return;
      if (sentence.open) show(sentence);
      else if (shown === sentence) { shown = null; clear(); }
    });
    // Dragging over a sentence to copy it must not open it.
    sentence.querySelector("summary").addEventListener("click", (event) => {
      if (getSelection().toString()) event.preventDefault();
    });
  }

  pane.addEventListener("click", (event) => {
    const claim = event.target.closest(".claim");
    if (claim && !getSelection().toString()) trace(claim);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    const target = document.getElementById(link.hash.slice(1));
    if (target.matches("details.sentence")) { event.preventDefault(); open(target); }
    else if (link.closest(".evidence") && wide.matches) { event.preventDefault(); reveal(target); }
    else if (link.closest(".omissions")) trace(target);
  });

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("input")) return;
    const inside = event.target.closest(".sentence > summary");
    const direction = { j: 1, k: -1, ArrowDown: inside && 1, ArrowUp: inside && -1 }[event.key];
    if (direction) { event.preventDefault(); step(direction); }
    else if (event.key === "Escape" && shown) shown.open = false;
  });

  document.querySelector(".filters").addEventListener("change", () => {
    if (shown && !visible(shown)) shown.open = false;
  });

  // Browsers that cannot style a closed <details> need it open to print what is in it.
  addEventListener("beforeprint", () => {
    for (const sentence of sentences) if (!sentence.open) { sentence.dataset.printed = ""; sentence.open = true; }
  });
  addEventListener("afterprint", () => {
    for (const sentence of sentences) if ("printed" in sentence.dataset) { sentence.open = false; delete sentence.dataset.printed; }
  });

  document.documentElement.classList.add("scripted");
  clear();
  const linked = document.getElementById(location.hash.slice(1));
  if (linked && linked.matches("details.sentence")) open(linked);
})();
