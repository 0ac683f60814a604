import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import {demandButtons} from './buttons.js';
import {demandLength, demandUrl, type JsonObject, listOf, requiredText} from './checks.js';
import {limits} from './limits.js';

const path = 'message[attachment][payload]';

export interface TemplateContext {
	/** The page's whitelisted domains. */
	readonly domains: readonly string[];
	/** Whether the page has this reusable attachment. */
	hasAttachment(id: string): boolean;
}

type Template = (payload: JsonObject, context: TemplateContext) => void;

const generic: Template = (payload, {domains}) => {
	for (const [index, element] of listOf(payload, 'elements', {most: limits.elements}).entries()) {
		const at = `name_placeholder[elements][${index}]`;
		demandLength(requiredText(element, 'title', at), limits.elementTitle, `${at}[title]`);
		demandLength(element.subtitle, limits.elementSubtitle, `${at}[subtitle]`);
		if (element.image_url !== undefined && element.image_url !== '') demandUrl(element.image_url, `${at}[image_url]`);
		demandButtons(element, {domains});
	}
};

const button: Template = (payload, {domains}) => {
	demandLength(requiredText(payload, 'text', path), limits.buttonTemplateText, 'name_placeholder[text]');
	demandButtons(payload, {least: 1, domains});
};

const media: Template = (payload, {domains, hasAttachment}) => {
	const [element = {}] = listOf(payload, 'elements', {most: 1});
	const at = 'name_placeholder[elements][0]';
	const type = requiredText(element, 'media_type', at);
	if (type !== 'image' && type !== 'video') throw refusals.oneOf(`${at}[media_type]`, ['image', 'video']);
	const id = element.attachment_id;
	if (id === undefined) demandUrl(element.url, `${at}[url]`);
	else if (!hasAttachment(String(id)))
		throw refusals.parameter('Invalid Data: the attachment id is not valid for this page', 2018074);
	demandButtons(element, {domains});
};

const receipt: Template = payload => {
	for (const key of ['recipient_name', 'order_number', 'currency', 'payment_method']) requiredText(payload, key, path);
	const summary = payload.summary as JsonObject | undefined;
	if (summary?.total_cost === undefined) throw refusals.required(`${path}[summary][total_cost]`);
	if (payload.elements !== undefined) listOf(payload, 'elements', {least: 0, most: limits.receiptElements});
	if (payload.timestamp !== undefined && !/^\d{1,10}$/.test(String(payload.timestamp)))
		throw new Refusal('(#1200) Temporary send message failure. Please try again later.', {
			code: 1200,
			isTransient: true,
		});
};

const oneTimeRequest: Template = payload => {
	demandLength(requiredText(payload, 'title', path), 65, `${path}[title]`);
	requiredText(payload, 'payload', path);
};

const feedback: Template = payload => {
	for (const key of ['title', 'subtitle', 'button_title']) requiredText(payload, key, path);
	listOf(payload, 'feedback_screens', {most: 1});
};

const coupon: Template = payload => {
	requiredText(payload, 'title', path);
	if (payload.coupon_code === undefined && payload.coupon_url === undefined)
		throw refusals.required(`${path}[coupon_code]`);
};

/** Their many parts are not looked at. */
const airline: Template = payload => {
	requiredText(payload, 'intro_message', path);
	requiredText(payload, 'locale', path);
};

const templates: Readonly<Record<string, Template>> = {
	generic,
	button,
	media,
	receipt,
	one_time_notif_req: oneTimeRequest,
	customer_feedback: feedback,
	coupon,
	airline_boardingpass: airline,
	airline_checkin: airline,
	airline_itinerary: airline,
	airline_update: airline,
};

/** @throws Refusal for a template that Messenger would not show */
export const demandTemplate = (payload: JsonObject, context: TemplateContext): void => {
	const type = requiredText(payload, 'template_type', path);
	const demand = Object.hasOwn(templates, type) ? templates[type] : undefined;
	if (!demand) throw refusals.oneOf(`${path}[template_type]`, Object.keys(templates));
	demand(payload, context);
};
