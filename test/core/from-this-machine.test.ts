import {expect, it} from 'vitest';
import {fromThisMachine} from '../../src/core/from-this-machine.js';

it.each([
	['http://0.0.0.0:3000/webhook', 'http://127.0.0.1:3000/webhook'],
	['http://[::]:3000/webhook', 'http://[::1]:3000/webhook'],
	['http://0.0.0.0', 'http://127.0.0.1'],
	['http://192.168.0.0:80/', 'http://192.168.0.0:80/'],
	['http://0.0.0.0.example:80/?to=http://0.0.0.0', 'http://0.0.0.0.example:80/?to=http://0.0.0.0'],
])('%s is called as %s', (url, called) => expect(fromThisMachine(url)).toBe(called));
