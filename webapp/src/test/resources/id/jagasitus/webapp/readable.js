// What keeps people from reading or using the page that is open: WCAG 2.2, success criteria 1.4.3
// (contrast of text), 1.4.10 (reflow), 1.3.1, 4.1.2 (names and labels) and 2.5.8 (size of targets).
// Evaluated in the browser; answers a list of sentences, empty where all is well.
() => {
  const found = [];
  const seen = element =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    element.getBoundingClientRect().width > 1;
  const say = (what, element) =>
    found.push(`${what}: ${element.outerHTML.slice(0, 120).replace(/\s+/g, ' ')}`);

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const painted = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const colors = new Map();
  const rgba = color => {
    if (!colors.has(color)) colors.set(color, painted(color));
    return colors.get(color);
  };
  const over = (top, below) =>
    [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const linear = part =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = ([red, green, blue]) =>
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const contrast = (one, two) => {
    const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const behind = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const layer = rgba(getComputedStyle(at).backgroundColor);
      layers.unshift(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  // In a drawing, what is painted before a text and lies under its middle is behind it.
  const drawnBehind = text => {
    text.scrollIntoView({ block: 'center', inline: 'center' });
    const drawing = text.closest('svg');
    const box = text.getBoundingClientRect();
    return document
      .elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      .filter(shape => shape !== text && drawing.contains(shape) && shape.matches('rect, path, circle'))
      .reverse()
      .reduce((below, shape) => over(rgba(getComputedStyle(shape).fill), below), behind(drawing));
  };
  const judge = (element, color, below, what) => {
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const ratio = contrast(over(rgba(color), below), below);
    if (ratio < (large ? 3 : 4.5)) say(`contrast ${ratio.toFixed(2)} of ${what}`, element);
  };

  const texts = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (walk.currentNode.data.trim() && !element.closest('script, title, desc, option')) {
      texts.add(element);
    }
  }
  for (const element of [...texts].filter(seen)) {
    const drawn = element.closest('svg');
    const color = getComputedStyle(element)[drawn ? 'fill' : 'color'];
    judge(element, color, drawn ? drawnBehind(element) : behind(element), 'text');
  }
  for (const field of [...document.querySelectorAll('input[placeholder], textarea[placeholder]')]) {
    judge(field, getComputedStyle(field, '::placeholder').color, behind(field), 'placeholder');
  }

  const fields = 'input:not([type=hidden]), select, textarea';
  for (const field of document.querySelectorAll(fields)) {
    if (![...field.labels].some(label => label.textContent.trim()) && !field.ariaLabel) {
      say('no label', field);
    }
  }
  for (const act of document.querySelectorAll('a[href], button, summary')) {
    if (!act.textContent.trim() && !act.ariaLabel && !act.querySelector('img[alt]:not([alt=""])')) {
      say('no name', act);
    }
  }
  for (const image of document.querySelectorAll('img:not([alt])')) say('no alternative', image);
  for (const head of document.querySelectorAll('th:not([scope])')) say('no scope', head);
  for (const naming of ['aria-labelledby', 'aria-describedby', 'for']) {
    for (const element of document.querySelectorAll(`[${naming}]`)) {
      for (const id of element.getAttribute(naming).split(/\s+/)) {
        if (!document.getElementById(id)) say(`${naming} names nothing`, element);
      }
    }
  }
  if (!document.documentElement.lang) found.push('the page names no language');
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) {
    found.push(`two elements with the id ${id}`);
  }

  // Links in a sentence, and those of drawings, which the table beside them has too, are exempt.
  const targets = [...document.querySelectorAll(`a[href], button, summary, ${fields}`)]
    .filter(target => seen(target) && !target.closest('svg'))
    .map(target => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }));
  const inSentence = target =>
    getComputedStyle(target).display === 'inline' &&
    [...target.parentElement.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const middle = box => [box.left + box.width / 2, box.top + box.height / 2];
  for (const { target, box } of targets) {
    if ((box.width >= 23.9 && box.height >= 23.9) || inSentence(target)) continue;
    const [x, y] = middle(box);
    const near = targets.some(other => {
      if (other.target.contains(target) || target.contains(other.target)) return false;
      const right = Math.max(other.box.left - x, 0, x - other.box.right);
      const down = Math.max(other.box.top - y, 0, y - other.box.bottom);
      return Math.hypot(right, down) < 12;
    });
    if (near) say(`${Math.round(box.width)} x ${Math.round(box.height)} beside another`, target);
  }

  const wider = document.documentElement.scrollWidth - innerWidth;
  if (wider > 0) found.push(`the page is ${wider} px wider than the window of ${innerWidth}`);
  return found;
}
