import {hash} from 'node:crypto';
import type {NodeRef, World} from './world.js';

const draw = (world: World, salt: string): Buffer => {
	world.serial += 1;
	return hash('sha512', `${world.seed}:${world.serial}:${salt}`, 'buffer');
};

/** First digit and length of each kind of id. Most are beyond 2^53, so that a program which rounds ids is found out. */
const shapes = {
	app: ['1', 16],
	page: ['1', 15],
	business: ['3', 16],
	user: ['122', 17],
	psid: ['2', 17],
	conversation: ['7', 16],
	attachment: ['8', 16],
	persona: ['6', 16],
	label: ['5', 16],
	post: ['4', 15],
	comment: ['9', 15],
	template: ['4', 16],
} as const;

const digits = (bytes: Buffer, count: number): string => {
	let text = '';
	for (const byte of bytes) text += byte % 10;
	return text.slice(0, count);
};

/** An id that nothing has yet. It does not end in zeros, as a rounded one would. */
export const drawId = (world: World, kind: keyof typeof shapes): string => {
	const [prefix, length] = shapes[kind];
	for (;;) {
		const id = `${prefix}${digits(draw(world, kind), length - prefix.length - 1)}7`;
		if (!(id in world.nodes)) return id;
	}
};

/** Registers a new id and what it stands for. */
export const drawNode = (world: World, kind: keyof typeof shapes, ref: NodeRef): string => {
	const id = drawId(world, kind);
	world.nodes[id] = ref;
	return id;
};

/** The same with an id that somebody chose. @throws RangeError when it stands for something else already */
export const takeNode = (world: World, kind: keyof typeof shapes, ref: NodeRef, given: string | undefined): string => {
	if (given === undefined) return drawNode(world, kind, ref);
	if (Object.hasOwn(world.nodes, given)) throw new RangeError(`The id ${given} is given twice`);
	world.nodes[given] = ref;
	return given;
};

/** Letters and digits, as Meta's tokens, secrets and message ids have them. */
export const drawText = (world: World, length: number): string => {
	let text = '';
	while (text.length < length) text += draw(world, 'text').toString('base64').replace(/[+/=]/g, '');
	return text.slice(0, length);
};

/** As long as an app secret: 32 hexadecimal digits. */
export const drawHex = (world: World, length: number): string => draw(world, 'hex').toString('hex').slice(0, length);
