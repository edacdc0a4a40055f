"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = document.querySelector("form");
  const status = document.querySelector("[role=status]");
  const operation = form.elements.operation;
  const findings = all(".finding");
  form.hidden = false;

  const shown = () => findings.filter((one) => !one.hidden && !one.closest(".row[hidden]"));

  const filter = () => {
    const wanted = operation.value;
    const levels = new Set(all("input:checked", form).map((one) => one.value));
    for (const row of all(".row")) {
      row.hidden = wanted !== "" && !row.dataset.operations.split(" ").includes(wanted);
    }
    for (const part of all(".read [data-operation]")) {
      part.hidden = wanted !== "" && part.dataset.operation !== wanted;
    }
    for (const one of findings) one.hidden = !levels.has(one.dataset.severity);
    for (const row of all("tr.found")) row.hidden = !row.querySelector(".finding:not([hidden])");
    for (const link of all("#list li")) {
      const one = document.getElementById(link.dataset.finding);
      link.hidden = one.hidden || one.closest(".row[hidden]") !== null;
    }
    for (const file of all(".file")) file.hidden = !file.querySelector(".row:not([hidden])");
    const count = shown().length;
    status.textContent = `${count} of ${findings.length} findings shown`;
  };

  const step = (by) => {
    const list = shown();
    if (list.length === 0) return;
    const here = list.indexOf(document.activeElement);
    const next = here < 0 ? (by > 0 ? 0 : list.length - 1) : (here + by + list.length) % list.length;
    list[next].focus();
    list[next].scrollIntoView({ block: "center" });
  };

  form.addEventListener("change", () => { filter(); scrollTo(0, 0); });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, input, textarea")) return;
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
  });
  filter();
})();
