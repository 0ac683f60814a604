export {eventEchoAnswered} from './echo-answered.js';
export {eventReceiptAnswered} from './receipt-answered.js';
