import {isRecord} from '../core/json.js';
import {redact} from '../core/redact.js';
import type {Report} from '../diagnostics/report.js';
import type {Delivery} from '../sandbox/deliveries/delivery.js';
import type {Sandbox} from '../sandbox/sandbox.js';
import {doneNote, failureNotes, note, slowNote} from './chat/notes.js';
import {perform} from './chat/perform.js';
import {causesOfRefusal, wordsOf} from './chat/refused-message.js';
import {Timelines} from './chat/timelines.js';
import {worldView} from './chat/world-view.js';
import type {OpenDesk} from './desk.js';
import {CallLog, type SeenCall} from './inspect/call-log.js';
import {DeliveryLog, type Parcel} from './inspect/delivery-log.js';
import {sendAgain} from './inspect/send-again.js';
import type {ActRequest, Snapshot} from './wire.js';

export interface SandboxDeskOptions {
	readonly version: string;
	/** Absent: there is no doctor. */
	examine?(page: string | undefined): Promise<Report>;
}

const parcelOf = ({headers, body, attempts, ...delivery}: Delivery): Parcel => {
	const {id, at, field, url, state, page, psid} = delivery;
	return {
		id,
		at,
		field,
		url,
		state,
		page,
		...(psid !== undefined && {psid}),
		headers,
		body,
		attempts,
		signature: 'valid',
	};
};

/** A sandbox as its page sees it: conversations, deliveries and calls, told as they happen. */
export const sandboxDesk =
	(sandbox: Sandbox, {version, examine}: SandboxDeskOptions): OpenDesk =>
	tell => {
		const timelines = new Timelines((psid, entry) => tell({type: 'entry', psid, entry}));
		const calls = new CallLog(() => sandbox.url);
		const deliveries = new DeliveryLog();
		let told = '';
		let serial = 0;
		/** The conversation in which something happened last: where a refusal that names nobody is shown. */
		let lastPsid: string | undefined;
		let due: NodeJS.Immediate | undefined;

		const snapshot = (): Snapshot => ({
			mode: 'sandbox',
			version,
			url: sandbox.url,
			doctor: examine !== undefined,
			world: worldView(sandbox.state()),
			entries: timelines.all(),
			deliveries: deliveries.rows(),
			calls: calls.rows(),
		});

		const beginAnew = (): void => {
			timelines.clear();
			calls.clear();
			deliveries.clear();
			lastPsid = undefined;
		};

		const catchUp = (): void => {
			clearImmediate(due);
			due = undefined;
			const world = sandbox.state();
			// Ids are counted: fewer than before means that the world is another.
			const anew = world.serial < serial;
			serial = world.serial;
			if (anew) beginAnew();
			for (const thread of Object.values(world.threads)) timelines.follow(thread);
			if (anew) tell({type: 'snapshot', snapshot: snapshot()});
			const view = worldView(world);
			const text = JSON.stringify(view);
			if (text === told) return;
			told = text;
			tell({type: 'world', world: view});
		};

		const showRefusal = (seen: SeenCall, id: string): void => {
			const {recipient, message} = seen.sent;
			const named = isRecord(recipient) ? sandbox.state().threads[String(recipient.id)] : undefined;
			const psid = named?.psid ?? lastPsid;
			if (psid === undefined) return;
			timelines.add(psid, {
				kind: 'refused',
				id: `refused-${id}`,
				at: seen.call.at,
				text: redact(wordsOf(message)),
				answer: redact(seen.call.message ?? ''),
				call: id,
				causes: causesOfRefusal(seen.call, seen.answer),
			});
		};

		const showAction = ({sent, answer}: SeenCall): void => {
			const psid = isRecord(answer) && typeof answer.recipient_id === 'string' ? answer.recipient_id : undefined;
			if (psid === undefined) return;
			if (sent.sender_action === 'mark_seen') tell({type: 'seen', psid});
			if (sent.sender_action === 'typing_on') tell({type: 'typing', psid, on: true});
			if (sent.sender_action === 'typing_off') tell({type: 'typing', psid, on: false});
		};

		const takeCall = (seen: SeenCall): void => {
			const row = calls.add(seen);
			tell({type: 'call', row});
			if (seen.call.method !== 'POST' || !seen.call.path.endsWith('/messages')) return;
			catchUp();
			if (seen.call.code === undefined) showAction(seen);
			else if ('message' in seen.sent) showRefusal(seen, row.id);
		};

		const takeParcel = (parcel: Parcel): void => tell({type: 'delivery', row: deliveries.put(parcel)});

		const takeDelivery = (delivery: Delivery): void => {
			takeParcel(parcelOf(delivery));
			const slow = delivery.psid === undefined ? undefined : slowNote(delivery);
			if (slow === undefined || delivery.psid === undefined) return;
			catchUp();
			timelines.add(delivery.psid, note(sandbox.now(), slow, 'bad'));
		};

		const stop = sandbox.observe(seen => {
			if (seen.kind === 'call') takeCall(seen);
			else if (seen.kind === 'delivery') takeDelivery(seen.delivery);
			else due ??= setImmediate(catchUp);
		});
		catchUp();

		const act = async ({page, person: name, act: deed}: ActRequest) => {
			const person = sandbox.person(name, {page});
			const psid = await person.psid();
			lastPsid = psid;
			const said = doneNote(sandbox.state().people[name]?.firstName ?? name, deed);
			if (said !== undefined) timelines.add(psid, note(sandbox.now(), said));
			const outcome = (await perform(person, deed)) ?? {};
			catchUp();
			for (const text of failureNotes(outcome)) timelines.add(psid, note(sandbox.now(), text, 'bad'));
			return {psid, ...(outcome.opens !== undefined && {opens: outcome.opens})};
		};

		return {
			snapshot: () => {
				catchUp();
				return snapshot();
			},
			act,
			delivery: id => deliveries.detail(id),
			call: id => calls.detail(id),
			sendAgain: (id, how) => sendAgain(id, how, {log: deliveries, tell: takeParcel}),
			examine: async page => {
				if (!examine) throw new RangeError('There is no doctor here');
				return examine(page);
			},
			close: () => {
				clearImmediate(due);
				stop();
			},
		};
	};
