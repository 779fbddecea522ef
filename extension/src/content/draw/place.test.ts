import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { intersection, placeBadge, placePanel, type Rectangle } from "./place.ts";

const viewport = { width: 1000, height: 700 };
const badge = { width: 118, height: 24 };
const tall: Rectangle = { left: 100, top: 100, width: 600, height: 200 };

test("in a tall box the badge stands inside, at the lower right", () => {
  assert.deepEqual(placeBadge(tall, badge, null, viewport), { left: 576, top: 270 });
});

test("where text has come down to the badge's corner, it stands on the upper edge", () => {
  assert.deepEqual(placeBadge(tall, badge, { left: 100, top: 275, width: 560, height: 18 }, viewport), { left: 576, top: 74 });
});

test("a low box has the badge on its upper edge", () => {
  assert.deepEqual(placeBadge({ ...tall, height: 40 }, badge, null, viewport), { left: 576, top: 74 });
});

test("a box out of sight has no badge", () => {
  assert.equal(placeBadge({ ...tall, top: 800 }, badge, null, viewport), null);
  assert.equal(placeBadge({ ...tall, top: -300 }, badge, null, viewport), null);
});

const rectangle = fc.record({
  left: fc.integer({ min: -400, max: 1200 }),
  top: fc.integer({ min: -400, max: 1000 }),
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 900 }),
});

test("the badge is wholly in sight or nowhere", () => {
  fc.assert(
    fc.property(rectangle, fc.option(rectangle), (box, line) => {
      const point = placeBadge(box, badge, line, viewport);
      if (point === null) return;
      const inside = { left: 0, top: 0, ...viewport };
      assert.deepEqual(intersection({ ...point, ...badge }, inside), { ...point, ...badge });
    }),
  );
});

test("the panel is in sight, and covers neither the badge nor the line being written where there is room for that", () => {
  const panel = { width: 360, height: 240 };
  const viewportBox = { left: 0, top: 0, ...viewport };
  const at = fc.record({ left: fc.integer({ min: 0, max: 880 }), top: fc.integer({ min: 0, max: 676 }) });
  fc.assert(
    fc.property(at, fc.integer({ min: -60, max: 60 }), (point, away) => {
      const mark = { ...point, ...badge };
      const line = { left: 0, top: point.top + away, width: 600, height: 20 };
      const placed = { ...placePanel(mark, panel, line, viewportBox, viewport), ...panel };
      assert.deepEqual(intersection(placed, { left: 0, top: 0, ...viewport }), placed);
      const [top, bottom] = [Math.min(mark.top, line.top), Math.max(mark.top + mark.height, line.top + line.height)];
      if (top < panel.height + 12 && bottom > viewport.height - panel.height - 12) return;
      assert.equal(intersection(placed, mark), null);
      assert.equal(intersection(placed, line), null);
    }),
  );
});

test("a panel too high for the room above and below stands beside the box", () => {
  const panel = { width: 360, height: 600 };
  const box = { left: 600, top: 450, width: 380, height: 140 };
  const mark = { left: 856, top: 560, ...badge };
  const placed = { ...placePanel(mark, panel, { left: 610, top: 460, width: 200, height: 20 }, box, viewport), ...panel };
  assert.equal(intersection(placed, box), null);
  assert.deepEqual(intersection(placed, { left: 0, top: 0, ...viewport }), placed);
});
