import { FONT_STACK } from './markup.ts'

export function fieldsStyle(accent = '#5b3df5'): string {
  return `
:root{--accent:${accent};--ink:#14171f;--soft:#5d6475;--line:#c9cdd8;--field:#fff;--bad:#c0262d;--badbg:#fdecec;--chip:#f2f3f7}
[data-theme=dark]{--ink:#f4f5f8;--soft:#a5acbd;--line:#454b5a;--field:#191c24;--bad:#ff8a8a;--badbg:#3a1c20;--chip:#252934}
*{box-sizing:border-box}
html{background:transparent}
body{margin:0;padding:3px;font:15px/1.45 ${FONT_STACK};color:var(--ink);background:transparent;-webkit-text-size-adjust:100%}
form{display:block}
fieldset{border:0;margin:0;padding:0;min-inline-size:0;display:grid;grid-template-columns:1fr 1fr;gap:14px 12px}
.wide{grid-column:1/-1}
label{display:block;font-weight:600;font-size:13.5px;margin-block-end:6px}
.box{position:relative}
input{inline-size:100%;min-block-size:48px;padding:11px 14px;font:500 16px/1.4 ${FONT_STACK};font-variant-numeric:tabular-nums;letter-spacing:.02em;
 color:var(--ink);background:var(--field);border:1px solid var(--line);border-radius:12px;transition:border-color .12s,box-shadow .12s}
[dir=rtl] input{text-align:right}
#number{padding-inline-end:64px}
[dir=rtl] #number{padding-left:64px;padding-right:14px}
input::placeholder{color:var(--soft);opacity:.75;font-weight:400}
input:hover{border-color:var(--soft)}
input:focus{outline:none;border-color:var(--accent);box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 26%,transparent)}
input[aria-invalid=true]{border-color:var(--bad)}
input[aria-invalid=true]:focus{box-shadow:0 0 0 3px color-mix(in srgb,var(--bad) 24%,transparent)}
.brand{position:absolute;inset-block:0;inset-inline-end:14px;display:flex;align-items:center;font-size:11px;font-weight:700;letter-spacing:.04em;color:var(--soft)}
.error{margin:6px 0 0;font-size:13px;color:var(--bad)}
.error:empty{display:none}
.form-error{margin:14px 0 0;padding:10px 12px;border-radius:10px;background:var(--badbg);color:var(--bad);font-size:14px}
.secure{display:flex;gap:6px;align-items:center;margin:14px 0 0;font-size:12.5px;color:var(--soft)}
.secure svg{flex:none}
.tests{margin-block-start:10px;font-size:13px;color:var(--soft)}
.tests summary{cursor:pointer;padding:6px 2px;border-radius:8px}
.tests ul{list-style:none;margin:6px 0 0;padding:0;display:grid;gap:6px;grid-template-columns:repeat(auto-fill,minmax(230px,1fr))}
.tests button{inline-size:100%;min-block-size:44px;text-align:start;border:0;border-radius:10px;background:var(--chip);color:var(--ink);padding:7px 12px;font:inherit;cursor:pointer;display:flex;flex-direction:column}
.tests button bdi{font-variant-numeric:tabular-nums;font-weight:600}
.tests button span{color:var(--soft);font-size:12px}
.tests button:hover{background:color-mix(in srgb,var(--accent) 14%,var(--chip))}
:is(summary,.tests button):focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.wallet{inline-size:100%;min-block-size:48px;border:0;border-radius:12px;background:var(--ink);color:var(--field);font:600 16px/1.2 ${FONT_STACK};cursor:pointer}
.wallet:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.wallet[aria-busy=true]{opacity:.6;cursor:progress}
.or{margin:12px 0;text-align:center;font-size:13px;color:var(--soft)}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0;padding:0;margin:-1px}
@media (prefers-reduced-motion:reduce){input{transition:none}}
@media (max-width:260px){fieldset{grid-template-columns:1fr}}
`
}
