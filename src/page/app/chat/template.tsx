import {Card} from './card.js';
import type {Deeds} from './deeds.js';
import {Media} from './media.js';
import {Receipt} from './receipt.js';
import {type JsonObject, objectsOf, textOf} from './wire-values.js';

interface Props {
	readonly payload: JsonObject;
	readonly deeds: Deeds;
}

/** A template as Messenger shows it. One of a kind that is new to us shows what it says. */
export const Template = ({payload, deeds}: Props) => {
	const type = textOf(payload.template_type);
	const elements = objectsOf(payload.elements);
	if (type === 'receipt') return <Receipt payload={payload} />;
	if (type === 'one_time_notif_req') {
		const button = {type, title: 'Notify Me', payload: payload.payload};
		return <Card element={{title: payload.title, image_url: payload.image_url, buttons: [button]}} deeds={deeds} />;
	}
	if (type === 'media')
		return (
			<>
				{elements.map((element, index) => (
					<div class="media" key={index}>
						<Media
							type={textOf(element.media_type)}
							url={element.url ?? `attachment ${textOf(element.attachment_id)}`}
						/>
						<Card element={{buttons: element.buttons}} deeds={deeds} />
					</div>
				))}
			</>
		);
	if (elements.length > 1)
		return (
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a carousel scrolls, and a keyboard must be able to scroll it
			<section class="carousel" aria-label={`${elements.length} cards`} tabIndex={0}>
				{elements.map((element, index) => (
					<Card key={index} element={element} deeds={deeds} />
				))}
			</section>
		);
	return <Card element={elements[0] ?? payload} deeds={deeds} />;
};
