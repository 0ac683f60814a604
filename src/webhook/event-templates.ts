import accountLinking from './events/account-linking.json' with {type: 'json'};
import accountUnlinking from './events/account-unlinking.json' with {type: 'json'};
import appRoles from './events/app-roles.json' with {type: 'json'};
import businessIntegrity from './events/business-integrity.json' with {type: 'json'};
import call from './events/call.json' with {type: 'json'};
import callPermissionReply from './events/call-permission-reply.json' with {type: 'json'};
import callSettingsUpdate from './events/call-settings-update.json' with {type: 'json'};
import customerInformation from './events/customer-information.json' with {type: 'json'};
import dashboardTest from './events/dashboard-test.json' with {type: 'json'};
import delivery from './events/delivery.json' with {type: 'json'};
import deliveryWatermark from './events/delivery-watermark.json' with {type: 'json'};
import feedback from './events/feedback.json' with {type: 'json'};
import gamePlay from './events/game-play.json' with {type: 'json'};
import leadFormSubmit from './events/lead-form-submit.json' with {type: 'json'};
import messageAppointmentBooking from './events/message-appointment-booking.json' with {type: 'json'};
import messageAttachments from './events/message-attachments.json' with {type: 'json'};
import messageAudio from './events/message-audio.json' with {type: 'json'};
import messageCommand from './events/message-command.json' with {type: 'json'};
import messageContext from './events/message-context.json' with {type: 'json'};
import messageDeleted from './events/message-deleted.json' with {type: 'json'};
import messageEcho from './events/message-echo.json' with {type: 'json'};
import messageEdit from './events/message-edit.json' with {type: 'json'};
import messageFallback from './events/message-fallback.json' with {type: 'json'};
import messageFile from './events/message-file.json' with {type: 'json'};
import messageIgPost from './events/message-ig-post.json' with {type: 'json'};
import messageIgReel from './events/message-ig-reel.json' with {type: 'json'};
import messageImage from './events/message-image.json' with {type: 'json'};
import messageLocation from './events/message-location.json' with {type: 'json'};
import messageNlp from './events/message-nlp.json' with {type: 'json'};
import messagePost from './events/message-post.json' with {type: 'json'};
import messagePriorMessage from './events/message-prior-message.json' with {type: 'json'};
import messageQuickReply from './events/message-quick-reply.json' with {type: 'json'};
import messageReel from './events/message-reel.json' with {type: 'json'};
import messageReferral from './events/message-referral.json' with {type: 'json'};
import messageReply from './events/message-reply.json' with {type: 'json'};
import messageSticker from './events/message-sticker.json' with {type: 'json'};
import messageTemplate from './events/message-template.json' with {type: 'json'};
import messageTemplateStatusUpdate from './events/message-template-status-update.json' with {type: 'json'};
import messageText from './events/message-text.json' with {type: 'json'};
import messageUnsupported from './events/message-unsupported.json' with {type: 'json'};
import messageVideo from './events/message-video.json' with {type: 'json'};
import messagingIntegrity from './events/messaging-integrity.json' with {type: 'json'};
import optin from './events/optin.json' with {type: 'json'};
import optinCheckbox from './events/optin-checkbox.json' with {type: 'json'};
import optinNotificationMessages from './events/optin-notification-messages.json' with {type: 'json'};
import optinOneTime from './events/optin-one-time.json' with {type: 'json'};
import passThreadControl from './events/pass-thread-control.json' with {type: 'json'};
import policyEnforcement from './events/policy-enforcement.json' with {type: 'json'};
import postback from './events/postback.json' with {type: 'json'};
import postbackGetStarted from './events/postback-get-started.json' with {type: 'json'};
import reaction from './events/reaction.json' with {type: 'json'};
import reactionUnreact from './events/reaction-unreact.json' with {type: 'json'};
import read from './events/read.json' with {type: 'json'};
import referral from './events/referral.json' with {type: 'json'};
import referralAd from './events/referral-ad.json' with {type: 'json'};
import referralPlugin from './events/referral-plugin.json' with {type: 'json'};
import requestThreadControl from './events/request-thread-control.json' with {type: 'json'};
import responseFeedback from './events/response-feedback.json' with {type: 'json'};
import sendCart from './events/send-cart.json' with {type: 'json'};
import takeThreadControl from './events/take-thread-control.json' with {type: 'json'};

/** An event as Meta sends it, with `{psid}`, `{page}`, `{mid}`, `{now}` and `{seconds}` to be filled in. */
export interface EventTemplate {
	readonly name: string;
	/** The field of the subscription that brings it. */
	readonly field: string;
	readonly title: string;
	/** Goes into `entry[].messaging`; */
	readonly item?: object;
	/** or into `entry[].changes`; */
	readonly change?: object;
	/** or stands in the entry itself. */
	readonly entry?: object;
}

/** One for every file in `events`. Loaded by those who send events; nobody else needs it. */
export const eventTemplates: readonly EventTemplate[] = [
	accountLinking,
	accountUnlinking,
	appRoles,
	businessIntegrity,
	call,
	callPermissionReply,
	callSettingsUpdate,
	customerInformation,
	dashboardTest,
	delivery,
	deliveryWatermark,
	feedback,
	gamePlay,
	leadFormSubmit,
	messageAppointmentBooking,
	messageAttachments,
	messageAudio,
	messageCommand,
	messageContext,
	messageDeleted,
	messageEcho,
	messageEdit,
	messageFallback,
	messageFile,
	messageIgPost,
	messageIgReel,
	messageImage,
	messageLocation,
	messageNlp,
	messagePost,
	messagePriorMessage,
	messageQuickReply,
	messageReel,
	messageReferral,
	messageReply,
	messageSticker,
	messageTemplate,
	messageTemplateStatusUpdate,
	messageText,
	messageUnsupported,
	messageVideo,
	messagingIntegrity,
	optin,
	optinCheckbox,
	optinNotificationMessages,
	optinOneTime,
	passThreadControl,
	policyEnforcement,
	postback,
	postbackGetStarted,
	reaction,
	reactionUnreact,
	read,
	referral,
	referralAd,
	referralPlugin,
	requestThreadControl,
	responseFeedback,
	sendCart,
	takeThreadControl,
];
