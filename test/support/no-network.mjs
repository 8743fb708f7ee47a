/**
 * Removes the network from a process: every way to open a connection or a socket or to resolve an address throws and ends the
 * process with 99. A process loads this module with `--import`; its workers and child processes inherit it.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import { threadId } from 'node:worker_threads';

const TRIED = 99;

function refuse(what) {
  return () => {
    const error = new Error(`tried to reach the network by ${what}`);
    process.stderr.write(`${error.stack}\n`);
    // Ends the process, because the code may catch the error, and a worker may swallow it.
    if (threadId === 0) process.on('exit', () => process.exit(TRIED));
    throw error;
  };
}

for (const name of ['connect', 'createConnection', 'createServer']) net[name] = refuse(`net.${name}`);
net.Socket.prototype.connect = refuse('a socket');
net.Server.prototype.listen = refuse('a server');
tls.connect = refuse('tls.connect');
for (const name of ['request', 'get']) {
  http[name] = refuse(`http.${name}`);
  https[name] = refuse(`https.${name}`);
}
http2.connect = refuse('http2.connect');
dgram.createSocket = refuse('dgram.createSocket');
for (const owner of [dns, dns.promises]) {
  for (const name of Object.keys(owner)) {
    if (/^(lookup|resolve|reverse)/.test(name)) owner[name] = refuse(`dns.${name}`);
  }
}
for (const name of ['fetch', 'WebSocket', 'EventSource']) {
  if (name in globalThis) Object.defineProperty(globalThis, name, { value: refuse(name) });
}
syncBuiltinESMExports();
