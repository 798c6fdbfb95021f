import { EventEmitter } from 'node:events';

// Imported before the core's entry in a forked Node: the channel stands for the port that Electron gives a utility
// process, so that the very entry of the desktop runs where there is no Electron.
const port = new EventEmitter();
port.postMessage = (message) => process.send(message);
process.on('message', (data) => port.emit('message', { data, ports: [] }));
process.parentPort = port;
