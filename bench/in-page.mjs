/** What runs in the measured page before its own scripts. Sent as text, so it uses nothing from outside. */
export function watchPage(shownBy, tag) {
  const find = (selector, name) => [...(document.querySelector(name)?.shadowRoot ?? document).querySelectorAll(selector)];
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const painted = async () => {
    await frame();
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now();
  };
  const untilShown = async () => {
    while (!find(shownBy, tag).length) await frame();
    return performance.now();
  };

  const longTasks = [0];
  const shifts = [0];
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => longTasks.push(duration))).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput }) => shifts.push(hadRecentInput ? 0 : value))).observe({ type: 'layout-shift', buffered: true });

  window.bench = {
    shown: untilShown(),
    read: () => ({ firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime, longestTask: Math.max(...longTasks), layoutShift: shifts.reduce((sum, value) => sum + value) }),
    async aim(selector, name) {
      const [first, second = first] = find(selector, name);
      second.scrollIntoView({ block: 'center' });
      await painted();
      const { x, y, width, height } = second.getBoundingClientRect();
      window.bench.pressed = new Promise((resolve) => addEventListener('click', async ({ timeStamp }) => resolve((await painted()) - timeStamp), { once: true, capture: true }));
      return { x: x + width / 2, y: y + height / 2 };
    },
    async act({ open, fill: [selector, value], press }, name) {
      const first = () => find(shownBy, name)[0]?.textContent;
      if (open) find(open, name)[0].click();
      await painted();
      const [field] = find(selector, name);
      field.value = value;
      field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
      await painted();
      const [before, begun] = [first(), performance.now()];
      find(press, name)[0].click();
      while (!first() || first() === before) await frame();
      return (await painted()) - begun;
    },
    async mount(name, times) {
      const model = document.querySelector(name);
      for (let count = 0; count < times; count++) {
        const one = model.cloneNode();
        model.parentElement.append(one);
        await frame();
        one.remove();
      }
      await painted();
    },
  };
}
