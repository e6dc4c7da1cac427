// Domains, and the endpoints in them.
"use strict";

const assert = require("node:assert/strict");
const { refusal } = require("../world");

async function domain({ client, userId }, name) {
  // Names are unique in the simulator.
  return (await client.Domain.create({ name: `${name}-${userId}`, description: "d" })).id;
}

const endpoint = (name) => ({
  name,
  description: "A telephone",
  enabled: true,
  credentials: { password: "abc123def" },
});

module.exports = {
  async "domains are created, listed and deleted"(world) {
    const { Domain } = world.client;
    const made = [await domain(world, "one"), await domain(world, "two")];
    const list = await Domain.list({ size: 10 });
    assert.deepEqual(list.domains.map((one) => one.id), made);
    assert.equal(list.hasNextPage, false);
    await assert.rejects(list.getNextPage(), /does not exist/);
    await Domain.delete(made[0]);
    assert.deepEqual((await Domain.list({})).domains.map((one) => one.id), [made[1]]);
  },

  async "an endpoint is created, shown, updated and deleted"(world) {
    const { Endpoint } = world.client;
    const domainId = await domain(world, "endpoints");
    const { id } = await Endpoint.create(domainId, endpoint("jsmith"));
    const shown = await Endpoint.get(domainId, id);
    assert.deepEqual([shown.id, shown.name, shown.domainId], [id, "jsmith", domainId]);
    assert.equal(shown.credentials.username, "jsmith");
    await Endpoint.update(domainId, id, { enabled: false, description: "Another" });
    const changed = await Endpoint.get(domainId, id);
    assert.deepEqual([changed.enabled, changed.description], [false, "Another"]);
    await Endpoint.delete(domainId, id);
    await refusal(Endpoint.get(domainId, id), 404);
  },

  async "endpoints are listed over several pages"(world) {
    const { Endpoint } = world.client;
    const domainId = await domain(world, "pages");
    const made = [];
    for (const name of ["one", "two", "three"]) {
      made.push((await Endpoint.create(domainId, endpoint(name))).id);
    }
    const found = await world.everyPage(await Endpoint.list(domainId, { size: 2 }), "endpoints");
    assert.deepEqual(found.map((one) => one.id), made);
  },

  async "a token for an endpoint is made"(world) {
    const { Endpoint } = world.client;
    const domainId = await domain(world, "tokens");
    const { id } = await Endpoint.create(domainId, endpoint("mobile"));
    const made = await Endpoint.createAuthToken(domainId, id, { expires: 60 });
    assert.equal(made.expires, 60);
    assert.ok(made.token);
  },
};
