/**
 * The page's style. Each scheme's text and signs have a contrast of at least 4.5 to 1 on both backgrounds, lines and
 * bars of at least 3 to 1; nothing is told by colour alone.
 */
export const style = `
:root{color-scheme:light dark;--page:#fff;--card:#f6f8fa;--edge:#d1d9e0;--text:#1f2328;--dim:#59636e;--link:#0550ae;
--good:#116329;--bad:#b31d28;--s0:#0969da;--s1:#bc4c00;--s2:#1a7f37;--s3:#8250df;--s4:#bf3989;--s5:#7d5600}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--card:#151b23;--edge:#3d444d;--text:#f0f6fc;--dim:#9ba5b0;
--link:#79b8ff;--good:#4ac26b;--bad:#ff7b72;--s0:#4493f8;--s1:#f0883e;--s2:#3fb950;--s3:#ab7df8;--s4:#f778ba;--s5:#d29922}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:76rem;padding:1.25rem clamp(.75rem,3vw,2rem) 3rem;background:var(--page);color:var(--text);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.35rem,4.5vw,1.9rem);margin:0 0 .25rem}
h2{font-size:1.2rem;margin:2.25rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--edge)}
h3{font-size:1rem;margin:0}
h4{font-size:.875rem;margin:.9rem 0 .1rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;z-index:1;padding:.5rem 1rem;background:var(--page)}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.note{color:var(--dim);font-size:.875rem;font-weight:400;margin:.15rem 0 0}
dl,dd,figure{margin:0}
.facts{display:flex;flex-wrap:wrap;gap:.6rem 2rem}
dt{color:var(--dim);font-size:.875rem}
.cards,.panels{display:grid;gap:1rem}
.cards{grid-template-columns:repeat(auto-fill,minmax(min(100%,13.5rem),1fr))}
.panels{grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr))}
.card,.panel{background:var(--card);border:1px solid var(--edge);border-radius:.6rem;padding:.8rem 1rem;min-width:0}
.big{font-size:1.7rem;line-height:1.25;font-weight:600;font-variant-numeric:tabular-nums}
.rows,.steps{list-style:none;margin:.7rem 0 0;padding:0;font-size:.875rem}
.rows li{display:grid;grid-template-columns:minmax(5rem,13rem) minmax(3rem,1fr) minmax(4.5rem,auto);gap:0 .75rem;align-items:center;padding:.15rem 0}
.timeline li{grid-template-columns:minmax(7rem,16rem) minmax(3rem,1fr) minmax(4.5rem,auto)}
.value{text-align:right;font-variant-numeric:tabular-nums}
.bar{display:block;width:100%;height:.9rem;background:linear-gradient(var(--edge),var(--edge)) 0 100%/100% 1px no-repeat}
.bar rect{fill:var(--s0)}
.success .bar rect{fill:var(--s2)}
.failure .bar rect{fill:var(--bad)}
.success.mark,strong.success{color:var(--good)}
.failure.mark,strong.failure{color:var(--bad)}
.plot{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.35rem .5rem;margin:1rem 0 .6rem;font-size:.75rem;color:var(--dim);font-variant-numeric:tabular-nums}
.y{display:flex;flex-direction:column;justify-content:space-between;text-align:right;margin:-.5rem 0;line-height:1rem;white-space:nowrap}
.y span{max-width:6.5rem;overflow:hidden;text-overflow:ellipsis}
.x{grid-column:2;display:flex;justify-content:space-between;gap:.5rem}
.lines{display:block;width:100%;height:11rem;overflow:visible}
.lines path,.key path{fill:none;vector-effect:non-scaling-stroke;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.lines .grid{stroke:var(--edge);stroke-width:1}
.lines .dots{stroke-width:6;stroke-dasharray:none}
.key{width:28px;height:14px;vertical-align:-2px}
.s0{stroke:var(--s0)}
.s1{stroke:var(--s1);stroke-dasharray:8 4}
.s2{stroke:var(--s2);stroke-dasharray:2 5}
.s3{stroke:var(--s3);stroke-dasharray:10 4 2 4}
.s4{stroke:var(--s4);stroke-dasharray:14 5}
.s5{stroke:var(--s5);stroke-dasharray:5 5}
table{width:100%;border-collapse:collapse;font-size:.875rem}
th,td{padding:.3rem .5rem;text-align:left;vertical-align:top;border-top:1px solid var(--edge)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{border:0;color:var(--dim);font-weight:400}
.legend th:first-child{font-weight:400}
.legend td,.legend th:not(:first-child){text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.legend .long{white-space:normal}
.figures td:nth-child(2){font-variant-numeric:tabular-nums;width:30%}
.figures td:nth-child(3){width:25%}
.figures tbody th{padding-top:.9rem}
summary{cursor:pointer;padding:.35rem 0;color:var(--link)}
footer{margin-top:2.5rem}
@media (max-width:34rem){.panel,.card{padding:.7rem .75rem}.legend th,.legend td{padding-left:.25rem;padding-right:.25rem}.rows li{grid-template-columns:minmax(0,1fr) auto;padding:.3rem 0}.rows .bar{grid-row:2;grid-column:1/-1}
.rows .name{align-self:end}}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:.8rem}.skip{display:none}
.card,.panel,.rows li,tr{break-inside:avoid}h2,h3{break-after:avoid}details::details-content{content-visibility:visible;block-size:auto}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.bar rect{fill:CanvasText}.lines .line,.lines .dots,.key path{stroke:CanvasText}}
`.trim();
