// Phone numbers: searched, ordered, owned, and whose they are.
"use strict";

const assert = require("node:assert/strict");
const { refusal } = require("../world");

module.exports = {
  async "numbers are searched"({ client }) {
    const local = await client.AvailableNumber.search("local", { areaCode: "919", quantity: 3 });
    assert.equal(local.length, 3);
    assert.ok(local.every((one) => /^\+1919\d{7}$/.test(one.number) && one.state === "NC"));
    const near = { areaCode: "919", localNumber: "460", inLocalCallingArea: true, quantity: 2 };
    assert.equal((await client.AvailableNumber.search("local", near)).length, 2);
    const free = await client.AvailableNumber.search("tollFree", { quantity: 2, pattern: "*2*" });
    assert.ok(free.every((one) => /^\+18\d{9}$/.test(one.number)));
  },

  async "numbers are searched and ordered in one step"({ client }) {
    const { AvailableNumber, PhoneNumber } = client;
    const local = await AvailableNumber.searchAndOrder("local", { areaCode: "919", quantity: 2 });
    const tollFree = await AvailableNumber.searchAndOrder("tollFree", { quantity: 1 });
    assert.deepEqual([local.length, tollFree.length], [2, 1]);
    for (const ordered of [...local, ...tollFree]) {
      assert.equal((await PhoneNumber.get(ordered.id)).number, ordered.number);
    }
  },

  async "a number is ordered, shown by id and by number, updated and released"(world) {
    const { PhoneNumber } = world.client;
    const number = world.number.replace("+1919555", "+1919556");
    const { id } = await PhoneNumber.create({ number, name: "Front desk" });
    const shown = await PhoneNumber.get(id);
    assert.match(id, /^n-\w+$/);
    assert.deepEqual([shown.id, shown.number, shown.name], [id, number, "Front desk"]);
    assert.deepEqual(await PhoneNumber.get(number), shown);
    await PhoneNumber.update(id, { name: "Kitchen" });
    assert.equal((await PhoneNumber.get(id)).name, "Kitchen");
    await PhoneNumber.delete(id);
    await refusal(PhoneNumber.get(id), 404);
  },

  async "numbers are listed over several pages"(world) {
    const { AvailableNumber, PhoneNumber } = world.client;
    await AvailableNumber.searchAndOrder("local", { areaCode: "919", quantity: 4 });
    const first = await PhoneNumber.list({ size: 2, state: "NC" });
    const found = await world.everyPage(first, "phoneNumbers");
    assert.equal(new Set(found.map((one) => one.id)).size, 5);
  },

  async "the name behind a number is told"({ client }) {
    const info = await client.NumberInfo.get("+19195551212");
    assert.equal(info.number, "+19195551212");
    assert.ok(info.name);
  },
};
