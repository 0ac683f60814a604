import {isRecord} from '../../core/json.js';
import type {World} from './world.js';

const parts: readonly (keyof World)[] = [
	'settings',
	'nodes',
	'apps',
	'people',
	'pages',
	'businesses',
	'tokens',
	'threads',
];

/** Whether this is a whole world, as far as its outline shows. */
export const isWorld = (value: unknown): value is World =>
	isRecord(value) &&
	value.schemaVersion === 1 &&
	typeof value.seed === 'string' &&
	typeof value.serial === 'number' &&
	typeof value.clockOffsetMs === 'number' &&
	parts.every(part => isRecord(value[part]));
