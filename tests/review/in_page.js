// What a test asks of an open page: its contrast, its order, its motion. Each gives what breaks the rule, readably.
() => {
  const seen = (element) => {
    const style = getComputedStyle(element);
    return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) && style.clipPath !== "inset(50%)" && element.getClientRects().length > 0;
  };
  const parts = (colour) => {
    const [, numbers] = /^rgba?\((.*)\)$/.exec(colour) ?? [];
    const [r, g, b, a = 1] = numbers.split(/[ ,/]+/).map(Number);
    return { r, g, b, a };
  };
  const over = (front, back) => ({ r: front.r * front.a + back.r * (1 - front.a), g: front.g * front.a + back.g * (1 - front.a), b: front.b * front.a + back.b * (1 - front.a), a: 1 });
  const light = ({ r, g, b }) => [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const behind = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.unshift(parts(getComputedStyle(at).backgroundColor));
    return layers.reduce((back, front) => over(front, back), { r: 255, g: 255, b: 255, a: 1 });
  };
  const name = (element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""}.${element.className}`;
  return {
    faint() {
      const found = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = walk.nextNode(); text; text = walk.nextNode()) {
        const element = text.parentElement;
        if (!text.data.trim() || ["SCRIPT", "STYLE", "NOSCRIPT", "OPTION"].includes(element.tagName) || !seen(element)) continue;
        const back = behind(element);
        const got = ratio(over(parts(getComputedStyle(element).color), back), back);
        if (got < 4.5) found.push(`${name(element)} ${got.toFixed(2)}: ${text.data.trim().slice(0, 20)}`);
      }
      for (const field of document.querySelectorAll("input, select, textarea")) {
        if (!seen(field)) continue;
        const style = getComputedStyle(field);
        const back = behind(field);
        if (ratio(over(parts(style.color), back), back) < 4.5) found.push(`${name(field)}: its text`);
        const around = behind(field.parentElement);
        if (!["checkbox", "file"].includes(field.type) && ratio(over(parts(style.borderTopColor), around), around) < 3) found.push(`${name(field)}: its edge`);
      }
      return [...new Set(found)];
    },
    texts: () => [...document.querySelectorAll("body *")].filter((each) => seen(each) && [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())).length,
    moving: () => [...document.querySelectorAll("*")].filter((each) => {
      const style = getComputedStyle(each);
      return style.animationName !== "none" || style.transitionDuration !== "0s" || style.scrollBehavior !== "auto";
    }).map(name),
    headings: () => [...document.querySelectorAll("h1, h2, h3, h4")].filter(seen).map((each) => Number(each.tagName[1])),
    doubled: () => [...document.querySelectorAll("[id]")].map((each) => each.id).filter((id, at, all) => all.indexOf(id) !== at),
    dangling: () => [...document.querySelectorAll("*")].flatMap((each) => ["aria-labelledby", "aria-describedby", "aria-controls", "aria-activedescendant"].flatMap((key) => (each.getAttribute(key) ?? "").split(" ").filter((id) => id && !document.getElementById(id)))),
    controls: () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter((each) => seen(each) || each.classList.contains("skip")).map((each, at) => { each.dataset.control = at; return `${at} ${name(each)}`; }),
    focused: () => {
      const at = document.activeElement;
      if (at === document.body) return null;
      const ring = getComputedStyle(at);
      return { control: `${at.dataset.control} ${name(at)}`, ring: ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2 };
    },
    small: () => [...document.querySelectorAll("button, select, input")].filter(seen).filter((each) => { const box = each.getBoundingClientRect(); return each.type !== "checkbox" && (box.height < 20 || box.width < 20); }).map(name),
  };
}
