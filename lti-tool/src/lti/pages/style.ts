/** The style sheet of the launch pages, served as a file: they must look right before any part of the web UI is there. */
export const style = /* css */ `
:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --ink: #13201b;
  --ink-2: #42524a;
  --line: #d8e0db;
  --evidence: #0b6b57;
  --on-evidence: #ffffff;
  --risk: #9c2f17;
  --focus: #1459c7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1613;
    --ink: #e9f1ed;
    --ink-2: #b7c5be;
    --line: #2b3832;
    --evidence: #62cfb3;
    --on-evidence: #06231b;
    --risk: #ff9d86;
    --focus: #9cc6ff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 0.9375rem/1.5rem system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 40rem; margin: 0 auto; padding: 2.25rem 1.5rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.75rem; font-size: 1.5rem; line-height: 1.2; font-weight: 660; }
h2 { margin: 2.25rem 0 0.5rem; font-size: 1rem; line-height: 1.5rem; font-weight: 620; }
p { margin: 0 0 1rem; }
button.button { border: 0; font: inherit; cursor: pointer; }
.button {
  display: inline-block;
  padding: 0.75rem 1.5rem;
  border-radius: 6px;
  background: var(--evidence);
  color: var(--on-evidence);
  font-weight: 600;
  text-decoration: none;
}
input.code {
  inline-size: 14rem; max-inline-size: 100%; margin: 0 0 1rem; padding: 0.5rem 0.75rem; color: inherit; background: var(--paper);
  border: 1px solid var(--ink-2); border-radius: 6px; font: 600 1.5rem/2rem ui-monospace, Menlo, Consolas, monospace;
  letter-spacing: 0.06em; text-transform: uppercase;
}
.problem { color: var(--risk); }
a { color: var(--evidence); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 2.5px solid var(--focus); outline-offset: 2px; }
.quiet { color: var(--ink-2); }
code { font: inherit; font-variant-numeric: tabular-nums; user-select: all; }
ol { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
ol.steps { margin-block-end: 1.5rem; padding-inline-start: 1.5rem; list-style: decimal; border: 0; }
ol.steps li { display: list-item; border: 0; }
li { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
li span:first-child { flex: 1 1 16rem; }
li small { flex-basis: 100%; color: var(--ink-2); font-size: 0.8125rem; }
li.failed { color: var(--risk); font-weight: 600; }
li.not-reached { color: var(--ink-2); }
`;
