// Makes the MongoDB of docker-compose.yml a replica set of one member, which change streams and majority writes need.
// Run with mongosh. Does nothing to a replica set that is there already.

const WAIT_SECONDS = 60;

const server = connect(
  `mongodb://root:${encodeURIComponent(process.env.MONGO_ROOT_PASSWORD)}@mongo:27017/admin?directConnection=true`,
);

if (!server.hello().setName) {
  server.adminCommand({
    replSetInitiate: { _id: "comfrey", members: [{ _id: 0, host: "mongo:27017" }] },
  });
  print("Started the replica set.");
}

for (let waited = 0; !server.hello().isWritablePrimary; waited++) {
  if (waited === WAIT_SECONDS) {
    throw new Error(`The replica set has no primary after ${WAIT_SECONDS} seconds.`);
  }
  sleep(1000);
}
