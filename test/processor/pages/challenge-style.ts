import { FONT_STACK } from './markup.ts'

export const challengeStyle = `
:root{--ink:#0e2233;--soft:#51647a;--line:#dde5ec;--bank:#0b4f6c;--page:#eef3f6;--card:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#eaf1f6;--soft:#9db0c0;--line:#2a3a48;--bank:#0f6a90;--page:#0c151d;--card:#14212c;color-scheme:dark}}
*{box-sizing:border-box}
body{margin:0;min-block-size:100vh;min-block-size:100dvh;background:var(--page);color:var(--ink);font:16px/1.55 ${FONT_STACK};display:grid;place-items:center;padding:16px}
main{inline-size:100%;max-inline-size:430px;background:var(--card);border-radius:20px;overflow:hidden;box-shadow:0 20px 60px rgb(10 35 55/.16)}
header{display:flex;align-items:center;gap:12px;padding:18px 22px;background:var(--bank);color:#fff}
.mark{inline-size:36px;block-size:36px;border-radius:10px;background:rgb(255 255 255/.16);display:grid;place-items:center;flex:none}
.mark i{inline-size:16px;block-size:16px;border:3px solid #fff;border-radius:50%;border-inline-end-color:transparent;transform:rotate(-35deg)}
.bank{font-weight:650;line-height:1.25;flex:1}
.bank small{display:block;font-weight:400;font-size:12.5px;opacity:.85}
header a{color:#fff;font-size:14px;padding:10px 6px;border-radius:8px}
section{padding:24px 22px 22px}
h1{font-size:1.35rem;line-height:1.3;margin:0 0 6px;letter-spacing:-.01em}
[lang=ar] h1{letter-spacing:0}
.intro{margin:0 0 18px;color:var(--soft)}
dl{margin:0 0 22px;border:1px solid var(--line);border-radius:14px;padding:4px 16px}
dl div{display:flex;justify-content:space-between;gap:16px;padding:11px 0}
dl div+div{border-block-start:1px solid var(--line)}
dt{color:var(--soft)}
dd{margin:0;text-align:end;overflow-wrap:anywhere}
dd strong{font-size:1.1rem}
button{inline-size:100%;min-block-size:52px;border-radius:14px;font:600 16px/1 ${FONT_STACK};cursor:pointer;border:1px solid transparent}
.approve{background:var(--bank);color:#fff}
.approve:hover{filter:brightness(1.1)}
.decline{background:transparent;color:var(--ink);border-color:var(--line);margin-block-start:10px}
.decline:hover{background:var(--page)}
:is(button,a):focus-visible{outline:3px solid #f2a900;outline-offset:2px}
.note{margin:18px 0 0;font-size:13px;color:var(--soft);text-align:center}
`
