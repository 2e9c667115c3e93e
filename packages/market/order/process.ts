import { process } from '@sandan/kernel/process';

const unanswered = ['placed', 'acknowledged', 'conditionally_accepted'] as const;
const making = ['in_production', 'ready_to_ship'] as const;

/**
 * Life of an order, in the terms of UBL: OrderResponse `AB` acknowledges, `AP` accepts, `CA` accepts with a change, `RE` rejects;
 * DespatchAdvice dispatches, ReceiptAdvice takes the goods. Where its money stands is a facet (`payment`), as are what export control
 * says and what is disputed.
 */
export const orderProcess = process({
  name: 'order',
  states: [
    'placed',
    'acknowledged',
    'conditionally_accepted',
    'accepted',
    'in_production',
    'ready_to_ship',
    'dispatched',
    'delivered',
    'claim_open',
    'goods_accepted',
    'invoiced',
    'settled',
    'closed',
    'rejected',
    'cancelled',
  ],
  initial: 'placed',
  final: ['closed', 'rejected', 'cancelled'],
  transitions: [
    { from: 'placed', action: 'acknowledge', by: 'seller', to: 'acknowledged' },
    { from: ['placed', 'acknowledged'], action: 'accept', by: 'seller', to: 'accepted' },
    { from: ['placed', 'acknowledged'], action: 'propose_change', by: 'seller', to: 'conditionally_accepted' },
    { from: 'conditionally_accepted', action: 'agree_change', by: 'buyer', to: 'accepted' },
    { from: 'conditionally_accepted', action: 'refuse_change', by: 'buyer', to: 'acknowledged' },
    {
      from: unanswered,
      action: 'reject',
      by: 'seller',
      to: 'rejected',
      reasons: ['price', 'capacity', 'lead_time', 'control'],
    },
    { from: unanswered, action: 'cancel', by: 'buyer', to: 'cancelled', reasons: ['changed_need', 'late', 'price'] },
    { from: 'placed', action: 'remind', by: 'clock', to: 'placed', timer: 'order.remind' },
    { from: 'acknowledged', action: 'remind', by: 'clock', to: 'acknowledged', timer: 'order.remind' },
    { from: unanswered, action: 'lapse', by: 'clock', to: 'cancelled', reasons: ['no_answer'], timer: 'order.lapse' },

    { from: 'accepted', action: 'cancel', by: 'buyer', to: 'cancelled', reasons: ['changed_need', 'late'] },
    { from: 'accepted', action: 'cancel', by: 'seller', to: 'cancelled', reasons: ['unpaid', 'control'], guard: 'order.paidFor' },
    { from: 'accepted', action: 'produce', by: 'seller', to: 'in_production', guard: 'order.depositDue' },
    { from: ['accepted', 'in_production'], action: 'make_ready', by: 'seller', to: 'ready_to_ship', guard: 'order.depositDue' },
    { from: 'in_production', action: 'ask_cancel', by: ['seller', 'buyer'], to: 'in_production' },
    { from: 'ready_to_ship', action: 'ask_cancel', by: ['seller', 'buyer'], to: 'ready_to_ship' },
    {
      from: making,
      action: 'agree_cancel',
      by: ['seller', 'buyer'],
      to: 'cancelled',
      guard: 'order.cancelUnasked',
    },
    {
      from: 'in_production',
      action: 'refuse_cancel',
      by: ['seller', 'buyer'],
      to: 'in_production',
      guard: 'order.cancelUnasked',
    },
    {
      from: 'ready_to_ship',
      action: 'refuse_cancel',
      by: ['seller', 'buyer'],
      to: 'ready_to_ship',
      guard: 'order.cancelUnasked',
    },
    { from: 'ready_to_ship', action: 'dispatch', by: 'seller', to: 'dispatched', guard: 'order.balanceDue', gate: 'goods' },

    { from: 'dispatched', action: 'deliver', by: ['buyer', 'clock'], to: 'delivered', timer: 'order.arrival' },
    { from: ['dispatched', 'delivered'], action: 'open_claim', by: 'buyer', to: 'claim_open', guard: 'dispute.open' },
    { from: 'delivered', action: 'take', by: ['buyer', 'clock'], to: 'goods_accepted', timer: 'order.inspection' },
    {
      from: 'claim_open',
      action: 'end_claim',
      by: ['seller', 'buyer', 'operator', 'clock'],
      to: 'goods_accepted',
      guard: 'dispute.open',
    },
    { from: 'goods_accepted', action: 'invoice', by: ['seller', 'clock'], to: 'invoiced', timer: 'order.invoice' },
    {
      from: 'invoiced',
      action: 'settle',
      by: ['seller', 'buyer', 'operator', 'provider', 'clock'],
      to: 'settled',
      guard: 'order.unpaid',
    },
    { from: 'settled', action: 'close', by: ['seller', 'buyer', 'clock'], to: 'closed', timer: 'order.closing' },
  ],
});
export type OrderState = (typeof orderProcess)['states'][number];
export type OrderAction = (typeof orderProcess)['transitions'][number]['action'];

/** The sides of an order; the market's own desk is `operator`, the provider of card payments `provider`. */
export const orderSides = ['seller', 'buyer', 'operator', 'clock', 'provider'] as const;
export type OrderSide = (typeof orderSides)[number];

/** Actions that a person takes by the general route; claims are opened and ended by the dispute, settling follows the money. */
export const orderActions = [
  'acknowledge',
  'accept',
  'propose_change',
  'agree_change',
  'refuse_change',
  'reject',
  'cancel',
  'produce',
  'make_ready',
  'ask_cancel',
  'agree_cancel',
  'refuse_cancel',
  'dispatch',
  'deliver',
  'take',
  'invoice',
  'close',
] as const satisfies readonly OrderAction[];
