import {fromThisMachine} from '../../core/from-this-machine.js';
import type {Ui} from '../../ui/ui.js';
import type {EventReport, ForwardReport, ListenEvent, Totals} from '../../webhook/listen/listen-event.js';

type DeliveryEvent = Extract<ListenEvent, {readonly event: 'delivery'}>;

/** So long Meta waits; a target that takes longer would be called again if Meta called it itself. */
const metaWaitsMs = 5000;

const forwardWords = ({status, durationMs, body}: ForwardReport, ui: Ui): string => {
	if (status === undefined) return ui.bad('→ no answer');
	const good = status >= 200 && status < 300;
	const text = `→ ${status} in ${durationMs} ms`;
	const late = (durationMs ?? 0) > metaWaitsMs ? ui.caution(' (Meta waits 5 s)') : '';
	const said = good || !body ? '' : ui.dim(` ${body.slice(0, 120)}`);
	return `${good ? ui.good(text) : ui.bad(text)}${late}${said}`;
};

const eventWords = ({summary, duplicate, echo}: EventReport, ui: Ui): string =>
	`${echo ? ui.dim(summary) : summary}${duplicate ? ui.caution(' (came before)') : ''}`;

const renderDelivery = (delivery: DeliveryEvent, ui: Ui): void => {
	const {valid, events, receivedAt, reason, detail, summary, algorithm, forward} = delivery;
	const time = ui.dim(new Date(receivedAt).toTimeString().slice(0, 8));
	if (!valid && events.length === 0) {
		ui.print(`${time} ${ui.mark.fail} refused: ${detail ?? summary}${reason ? ui.dim(` (${reason})`) : ''}`);
		return;
	}
	const what = events.length === 0 ? ui.dim(summary) : events.map(event => eventWords(event, ui)).join('; ');
	const notes = [valid ? '' : ui.caution('signature not valid'), algorithm === 'sha1' ? ui.caution('legacy sha1') : ''];
	const rest = [...notes, forward ? forwardWords(forward, ui) : ''].filter(Boolean);
	ui.print([`${time} ${ui.mark.pass} ${what}`, ...rest].join('  '));
	if (forward && forward.status === undefined) ui.print(ui.dim(`         ${forward.detail ?? forward.error}`));
	for (const {raw} of events) if (raw) ui.print(ui.dim(`         ${JSON.stringify(raw)}`));
};

const renderTotals = (totals: Totals, ui: Ui): void => {
	const {deliveries, refused, duplicates, forwarded, forwardFailed, forwardDropped, forwardAbandoned} = totals;
	const words = [
		`${deliveries} ${deliveries === 1 ? 'delivery' : 'deliveries'}`,
		...(refused ? [`${refused} refused`] : []),
		...(duplicates ? [`${duplicates} came again`] : []),
		...(forwarded ? [`${forwarded} forwarded`] : []),
	];
	ui.hint(`${words.join(', ')}.`);
	if (forwardFailed) ui.warn(`${forwardFailed} could not be forwarded: the target gave no whole answer.`);
	if (forwardDropped) ui.warn(`${forwardDropped} were not forwarded: too many were waiting for the target.`);
	if (forwardAbandoned) ui.warn(`${forwardAbandoned} were not forwarded: the listener ended before.`);
};

export const renderListenEvent = (event: ListenEvent, ui: Ui): void => {
	switch (event.event) {
		case 'listening':
			ui.print(`Listening on ${ui.strong(event.publicUrl ?? event.url)}`);
			if (event.publicUrl !== undefined) ui.hint(`On this machine: ${event.url}`);
			if (event.forwardTo !== undefined) ui.hint(`Forwarding to ${event.forwardTo}`);
			if (event.openUrl !== undefined) ui.print(`Shown on ${ui.strong(event.openUrl)}`);
			if (event.record !== undefined) ui.hint(`Recording to ${event.record}`);
			ui.next(
				['trigger', 'message-text', '--to', fromThisMachine(event.url)],
				'send it a message, from another terminal; Ctrl-C ends it',
			);
			break;
		case 'handshake':
			ui.print(event.valid ? `${ui.mark.pass} handshake` : `${ui.mark.fail} handshake refused: another verify token`);
			break;
		case 'delivery':
			renderDelivery(event, ui);
			break;
		case 'request':
			ui.print(ui.dim(`${event.method} ${event.path} → ${event.status}`));
			break;
		case 'not-put-back': {
			const {callbackUrl, former, reason} = event;
			ui.warn(`The webhook of the app may still be ${callbackUrl}, which leads nowhere now: ${reason}`);
			if (former !== null) ui.next(['set-webhook', former], 'put the former one back, once its server answers');
			else ui.hint('The app had none before. Remove it in the dashboard, or set the right one with set-webhook.');
			break;
		}
		case 'forward-waiting': {
			const others = event.waiting > 1 ? `, and ${event.waiting - 1} more` : '';
			ui.warn(
				`${event.summary}${others}: the target has not answered for ${event.forMs / 1000} s. Meta waits no longer.`,
			);
			break;
		}
		case 'ending': {
			const {waiting, withinMs} = event;
			const what = waiting === 1 ? 'one answer' : `${waiting} answers`;
			ui.hint(`Waiting up to ${withinMs / 1000} s for ${what} of the target. Ctrl-C again ends it at once.`);
			break;
		}
		case 'stopped':
			renderTotals(event, ui);
			break;
		default:
	}
};
