// Makes Comfrey's two MongoDB users, with no more rights than the nodes that sign in with them need.
// Run with mongosh, in production too: docs/operations.md says how. Run again, it puts rights and passwords right.
//
// In the environment:
//   MONGO_ADMIN_NODE_PASSWORD, MONGO_PUBLIC_NODE_PASSWORD   what the two users get
//   MONGO_ADDRESS         default mongodb://mongo:27017/admin?replicaSet=comfrey
//   MONGO_ROOT_USER       default root; somebody who may make users and roles
//   MONGO_ROOT_PASSWORD
//   MONGO_DATABASE        default comfrey

/** What a public node does in each collection. It never opens another one; the working copies least of all. Where it keeps
 * something ready that is made of a collection, it follows the collection's changes. */
const PUBLIC_NODE_RIGHTS = {
  publications: ["find", "changeStream"],
  previews: ["find"],
  preview_sketches: ["find"],
  topics: ["find", "changeStream"],
  tags: ["find", "changeStream"],
  profiles: ["find", "changeStream"],
  media: ["find", "changeStream"],
  "fs.files": ["find"],
  "fs.chunks": ["find"],
  settings: ["find", "changeStream"],
  redirects: ["find"],
  comments: ["find", "insert", "changeStream"],
  reads: ["insert", "update"],
  searches: ["insert", "update"],
  rate_limits: ["find", "insert", "update"],
};

function required(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set.`);
  }
  return value;
}

function signIn() {
  const address = process.env.MONGO_ADDRESS || "mongodb://mongo:27017/admin?replicaSet=comfrey";
  const user = encodeURIComponent(process.env.MONGO_ROOT_USER || "root");
  const password = encodeURIComponent(required("MONGO_ROOT_PASSWORD"));
  return connect(address.replace("://", `://${user}:${password}@`));
}

function putRole(database, role, privileges) {
  if (database.getRole(role)) {
    database.updateRole(role, { privileges, roles: [] });
  } else {
    database.createRole({ role, privileges, roles: [] });
  }
}

function putUser(database, user, pwd, roles) {
  if (database.getUser(user)) {
    database.updateUser(user, { pwd, roles });
  } else {
    database.createUser({ user, pwd, roles });
  }
  print(`${user} is in order.`);
}

const name = process.env.MONGO_DATABASE || "comfrey";
const database = signIn().getSiblingDB(name);

putRole(
  database,
  "comfreyPublicNode",
  Object.entries(PUBLIC_NODE_RIGHTS).map(([collection, actions]) => ({
    resource: { db: name, collection },
    actions,
  })),
);
putUser(database, "comfrey-public-node", required("MONGO_PUBLIC_NODE_PASSWORD"), [
  { role: "comfreyPublicNode", db: name },
]);
putUser(database, "comfrey-admin-node", required("MONGO_ADMIN_NODE_PASSWORD"), [{ role: "readWrite", db: name }]);
