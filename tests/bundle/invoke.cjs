/**
 * Runs in a bare Node, as Lambda's runtime does: loads the bundle given, answers each event that comes, and says how long the
 * load and the answer took (ms since the process began).
 */
const born = performance.now();
const { handler } = require(process.argv[2]);
const loaded = performance.now();
process.on('message', async ({ event, context }) => {
  const begun = performance.now();
  try {
    const answer = await handler(event, context);
    process.send({ answer: answer ?? null, born, loaded, begun, answered: performance.now() });
  } catch (error) {
    process.send({
      error: error instanceof Error ? error.stack : String(error),
      born,
      loaded,
      begun,
      answered: performance.now(),
    });
  }
});
process.send({ ready: true });
