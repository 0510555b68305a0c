/** The card's own sheet. Values are those of the design tokens; a page's styles do not reach in, nor do they move or hide the host. */
export const cardStyle = `
:host { all: initial !important; position: fixed !important; inset-block-end: 16px !important; inset-inline-end: 16px !important;
  z-index: 2147483647 !important }
section { --ink: #13201b; --ink2: #42524a; --ink3: #5a6a62; --paper: #fff; --line: #d8e0db; --mist: #e8eeea; --evidence: #0b6b57;
  --strong: #075544; --on: #fff; --goal: #b57a06; --focus: #1459c7;
  box-sizing: border-box; inline-size: min(304px, calc(100vw - 32px)); max-block-size: calc(100vh - 32px); overflow-y: auto; padding: 16px; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 12px 32px -8px rgb(19 32 27 / .22), 0 2px 6px rgb(19 32 27 / .08);
  font: 400 13px/20px system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; text-align: start; animation: arrive .24s cubic-bezier(.2, 0, 0, 1) }
header { display: flex; align-items: center; gap: 8px }
svg { inline-size: 24px; block-size: 18px; flex: none; fill: none; stroke-width: 7 }
.e { stroke: var(--evidence) } .g { stroke: var(--goal) }
.x { stroke: currentColor; stroke-width: 1.5; stroke-linecap: round }
.cap, .local { font-size: 12px; line-height: 18px; color: var(--ink3) }
h3 { font-size: 16px; line-height: 24px; font-weight: 620; letter-spacing: -.006em; margin: 8px 0 2px; text-wrap: balance }
p { margin: 0; text-wrap: pretty; overflow-wrap: anywhere } b { font-weight: 620; color: var(--ink); unicode-bidi: isolate }
.why { color: var(--ink2) }
.acts { display: flex; flex-wrap: wrap; gap: 8px; margin-block: 12px }
.local { display: flex; gap: 6px; border-block-start: 1px solid var(--line); padding-block-start: 12px }
button { appearance: none; font: inherit; font-weight: 600; min-block-size: 36px; padding: 4px 12px; border: 1px solid transparent;
  border-radius: 6px; background: none; color: var(--ink2); cursor: pointer }
button:hover { background: var(--mist); color: var(--ink) }
.primary { background: var(--evidence); color: var(--on) } .primary:hover { background: var(--strong); color: var(--on) }
.text { font-weight: 500 }
.icon { margin-inline-start: auto; inline-size: 32px; min-block-size: 32px; padding: 0; display: grid; place-items: center; margin-block: -4px; margin-inline-end: -6px }
.icon svg, .local svg { inline-size: 16px; block-size: 16px } .local svg { margin-block-start: 1px }
:focus-visible { outline: 2.5px solid var(--focus); outline-offset: 2px }
@keyframes arrive { from { opacity: 0; transform: translateY(8px) } }
@media (prefers-color-scheme: dark) { section { --ink: #e9f1ed; --ink2: #b7c5be; --ink3: #97a69e; --paper: #19231e; --line: #2b3832;
  --mist: #1f2a25; --evidence: #62cfb3; --strong: #8fe0ca; --on: #06231b; --goal: #d9a441; --focus: #9cc6ff } }
@media (prefers-reduced-motion: reduce) { section { animation: none } }
@media (forced-colors: active) { button { border-color: ButtonText } }
@media print { :host { display: none !important } }
`;
