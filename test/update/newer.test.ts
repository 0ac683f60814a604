import {expect, it} from 'vitest';
import {isNewer} from '../../src/update/newer.js';

it.each([
	['0.1.1', '0.1.0', true],
	['0.10.0', '0.9.9', true],
	['1.0.0', '0.99.99', true],
	['0.1.0', '0.1.0', false],
	['0.9.9', '0.10.0', false],
	['1.0.0-rc.1', '0.1.0', false],
	['1.0.0', '0.0.0-source', false],
	['latest', '0.1.0', false],
])('%s after %s: %s', (version, than, expected) => expect(isNewer(version, than)).toBe(expected));
