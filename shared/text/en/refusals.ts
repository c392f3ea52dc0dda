// Words for every refusal, English: what happened, whether the data is safe, what to do next.
import type { RefusalCode } from '../../calls.ts'

export const refusals: Record<RefusalCode, string> = {
  not_allowed: 'Only the owner can do this. The book is unchanged.',
  bad_input: 'Something is not filled in right. Nothing was stored; please look again.',
  unknown_call: 'The app cannot do this yet. The book is unchanged.',
  book_closed: 'The book is closed. Nothing was stored; please open the app again.',
  disk_full: 'The disk is full, so this was not stored. The book is whole. Please make some room and try again.',
  disk_read_only:
    "This computer does not allow writing in the book's folder, so this was not stored. The book is whole.",
  unexpected: 'Something went wrong in the app (number {{log}}). All that was confirmed is safe. Please try again.',
  not_sure: 'It is not certain whether that change was stored. Please look at the history before doing it again.',
  customer_unknown: 'This customer is no longer in the book. Please search again.',
  phone_unreadable: 'This phone number cannot be read. Please look again, or leave it empty.',
  phone_taken: 'This number belongs to {{name}}. Share the number, or open that customer?',
  code_taken: 'Another customer has this code. Please choose a different one.',
  kind_unknown: 'This kind of card is no longer in use. Please choose another.',
  last_kind: 'This is the only kind of card. Add another one before putting it away.',
  just_stamped: 'Stamped just now, at {{time}}. Stamp again?',
  reason_needed: 'The usual limit is {{limit}} stamps a day, and this card has {{today}} today. Why more?',
  gesture_unknown: 'Those stamps cannot be found. The book is unchanged.',
  already_taken_back: 'This was undone already.',
  reward_given: 'The reward of this card was given already. Undo the giving first, then the stamps.',
  reward_unknown: 'This reward cannot be found. Please open the customer again.',
  already_given: 'This reward was given already.',
  reward_withdrawn: 'This reward was withdrawn together with its stamp. Nothing changed.',
  reward_expired: 'This reward expired on {{day}}.',
  not_given: 'This reward was not given, so there is nothing to undo.',
  draw_unknown: 'This draw cannot be found. Please open the page again.',
  draw_closes_in_past: 'The closing time has passed. Nothing was stored; please choose a later one.',
  draw_period_empty: 'The first day lies after the closing time. Nothing was stored; please look again.',
  draw_value_too_early:
    'The public value must come after the list is closed, on {{day}} at the earliest. Nothing was stored.',
  draw_open_until: 'The list stays open until {{time}} on {{day}}. Nothing changed.',
  draw_not_closed: 'The list is not closed, so there is no draw yet. Please close it first.',
  draw_closed: 'This list was closed already.',
  draw_drawn: 'This draw has its winners already. They stay as they are.',
  draw_cancelled: 'This draw was cancelled. Nothing changed.',
  draw_no_entries: 'Nobody has an entry yet, so the list cannot be closed. Nothing changed.',
  draw_too_many_entries:
    'There are more than a billion entries, too many for a draw. Nothing changed. Please cancel it and set another rule.',
  draw_value_from: 'The public value is known from {{day}}. Please draw from that day on.',
  clock_behind:
    'This computer’s clock is behind the closing of the list ({{time}} on {{day}}). Please set it right, then draw.',
  draw_step_unknown: 'There is nothing to undo here. The book is unchanged.',
  prize_given: 'A prize was given already. Undo the giving first, then correct the result.',
  winner_unknown: 'This prize cannot be found. Please open the page again.',
  currency_in_use: 'The book holds amounts already, so the currency stays. The book is unchanged.',
  no_backup: 'There is no usable backup yet. Nothing changed.',
  book_is_open: 'The book is open and works, so there is no need for this. The book is unchanged.',
  file_too_large: 'This file is too large (20 MB at most). Your book is unchanged.',
  file_kind_unknown: 'This kind of file cannot be read yet. Please save the list as XLSX, CSV or VCF and try again.',
  file_empty: 'This file has no rows. Your book is unchanged.',
  file_broken: 'This file cannot be read. Open it in Excel, save it as XLSX and try again. Your book is unchanged.',
  too_many_rows: 'This file has too many rows (200,000 at most). Please split it. Your book is unchanged.',
  too_many_columns: 'This file has too many columns (60 at most). Please remove some. Your book is unchanged.',
  cell_too_long: 'Line {{line}} has a cell that is too long. A quotation mark may be missing. Your book is unchanged.',
  file_too_slow: 'Reading this file took too long, so it was stopped. Your book is unchanged.',
  reader_stopped: 'This file made the file reader stop. Your book is unchanged.',
  import_unknown: 'This list is no longer here. Please choose the file again.',
  no_customer_column: 'At least one column must say who the customer is: name, phone or code.',
  cancelled: 'Stopped. Nothing was stored in the book.',
  already_undone: 'This import was undone already.',
  nothing_to_print: 'There is nothing to print yet. Please try again.',
  // Points and bills.
  other_gesture: 'This was written for another customer. The book is unchanged; please try again.',
  product_unknown: 'This kind of product is no longer in the list. Please choose again.',
  same_bill: 'A bill of the same amount was written at {{time}}. Another one?',
  reason_wanted: 'This goes beyond the shop’s limit. Why is it done?',
  too_few_points: 'The customer has {{points}} points, and at least {{least}} are needed here. Nothing was stored.',
  points_pay_nothing: 'Points do not pay for bills yet. This can be set under Programmes, Points.',
  points_over_bill: 'These points are worth more than there is to pay. Please use fewer.',
  claim_open: '{{points}} points of an earlier return are still owed, so points cannot be used yet.',
  clock_set_back:
    'The computer’s clock is before {{day}}, a day the book has seen. Set the clock, or give a reason and go on. Nothing was stored.',
  bill_too_small: 'This reward is for bills of {{least}} or more. Nothing was stored.',
  nothing_on_bill: 'Please write the amount, or choose what was bought.',
  bill_unknown: 'This bill is not there. The book is unchanged.',
  return_too_large: 'Only {{left}} of this bill can still be returned. The book is unchanged.',
  points_used: 'Points of this were used already. The book is unchanged.',
  action_unknown: 'This is no longer among the rules. Please choose again.',
  // Partner shops.
  shop_name_missing: 'The shop has no name yet. Please name it in the settings, then come back.',
  partner_unknown: 'This voucher comes from a shop that is no partner of ours. Nothing was stored.',
  partner_archived: '{{name}} is no longer a partner. Nothing was stored.',
  partner_known: '{{name}} is a partner already, and there is nothing new on this card.',
  partner_is_us: 'This is the card of this very shop. Please take your partner’s.',
  partner_card_unreadable:
    'This is no shop’s card, or part of it is missing. Please copy all the digits, or choose the right file.',
  partner_card_forged: 'This card was changed on its way. Please ask the partner for it again. Nothing was stored.',
  partner_card_not_for_us: 'This card is meant for another shop. Please ask your partner for yours.',
  partner_offer_unknown: 'This offer is no longer there. Please choose another.',
  partner_limit_reached: 'This customer has had all {{limit}} vouchers of this offer.',
  partner_code_unreadable: 'This is no voucher, or digits are missing. Please scan it again.',
  partner_code_forged: 'This voucher was changed, or the partner did not make it. Nothing was stored.',
  partner_code_not_for_us: 'This voucher is for another shop. Nothing was stored.',
  partner_offer_not_agreed:
    'We have not promised this to the customers of {{name}}. The owner can look under Partner shops.',
  partner_code_expired: 'This voucher expired on {{day}}.',
  partner_code_used: 'This voucher was used here on {{day}}. Each one counts once.',
  partner_bill_needed: 'Please enter the amount of the bill.',
  partner_line_unknown: 'This is not in the book. Nothing was changed.',
  // Memberships and causes.
  customer_archived: 'This customer is archived. Please bring them back first. Nothing was stored.',
  plan_unknown: 'This membership is no longer sold. Please choose another.',
  already_member: 'They are a member until {{day}}. Please renew instead. Nothing has changed.',
  not_member: 'They are not a member, or no longer. Nothing has changed.',
  refund_too_large: 'At most {{left}} can be given back, what was paid. Nothing was stored.',
  membership_moved_on: 'The membership was renewed or ended afterwards. Please undo the later change first.',
  cause_unknown: 'This cause was not found. Nothing has changed.',
  cause_closed: 'This cause has not begun or is over. Nothing was stored.',
  more_than_collected: 'Only {{left}} is there to hand over. Please write less. Nothing has changed.',
  day_passed: '{{day}} is over. Please choose today or later. Nothing was stored.',
  // Tiers.
  no_ladder: 'The shop has no tiers in use. They are set up under Programmes, Tiers.',
  day_not_ahead: 'This day has passed. Please choose one after today.',
  day_too_far: 'The latest day is {{day}}. Please choose a nearer one.',
  lowest_tier:
    'The first tier is never lost, so there is nothing to hold. It can be paused, so that points do not lapse.',
  not_on_hold: 'This tier is neither held nor paused. The book is unchanged.',
  tier_in_use:
    '{{customers}} customers are at {{name}}, so it cannot be removed yet. It can be renamed. Nothing was stored.',
  review_changed:
    'Something has changed for {{customers}} customers of the list. It was refreshed; please look again and approve.',
  tier_moved_on: 'The tier has changed again since, so this cannot be undone. The book is unchanged.',
  // The owner's view.
  trial_replaced: 'A newer rule is being tried. One moment please.',
  // The catalogue and vouchers.
  reward_kind_unknown: 'This reward is no longer in the catalogue. Please choose another one.',
  one_at_a_time: 'A discount in percent is had one at a time. Nothing was stored.',
  out_of_stock: 'There is none of this reward left. Nothing was stored.',
  not_yet_valid: 'This reward can be had from {{day}}. Nothing was stored.',
  no_longer_valid: 'This reward could be had to the end of {{day}}. Nothing was stored.',
  limit_reached: 'Each customer can have this {{limit}} times within {{days}} days. Nothing was stored.',
  limit_reached_ever: 'Each customer can have this {{limit}} times. Nothing was stored.',
  no_full_card: 'The customer has no full card to give for this. Nothing was stored.',
  must_stay: 'At least {{least}} points must stay in the account. Nothing was stored.',
  voucher_unknown: 'No voucher has this code. Please look at each digit again.',
  // Referrals.
  referrer_self: 'Nobody can bring themselves (the same person or the same phone). The book is unchanged.',
  referrer_set: 'It is known already who brought this customer. The book is unchanged.',
  not_new: 'This customer has bought here before, so they are no newcomer. The book is unchanged.',
  referrer_chain: 'This customer has brought that one, so it cannot be the other way round. The book is unchanged.',
  referral_unknown: 'Nobody is known to have brought this customer. The book is unchanged.',
  referral_rewarded: 'This referral was rewarded with a bill. Please undo that bill first.',
  // Duplicates and merging.
  merge_self: 'This is the same customer in the book. Nothing was changed.',
  birthday_to_choose:
    'The two have different birthdays. Please choose the right one, then merge. Nothing was changed yet.',
  merge_unknown: 'This merge is not in the book. Nothing was changed.',
  already_taken_apart: 'This merge was taken apart already. Nothing was changed.',
  take_apart_too_late:
    'More than {{days}} days have passed since the merge, so it can no longer be taken apart. Nothing was changed.',
  merge_kept_merged:
    'This customer was merged into somebody else later. Please take the later merge apart first. Nothing was changed.',
  // The profile.
  photo_unreadable: 'This picture cannot be read. Please choose a JPEG, PNG or WebP picture. The book is unchanged.',
  // Feedback.
  feedback_unknown: 'This feedback is no longer in the book. The book is unchanged.',
  owner_unknown: 'This person does not work in the shop. Please choose somebody else. Nothing was stored.',
  already_thanked: 'The customer was thanked already. The book is unchanged.',
  not_a_complaint: 'This is no complaint, so there is nothing to follow. The book is unchanged.',
  complaint_ended: 'This complaint was settled. Open it again first if there is more to do. Nothing was stored.',
  complaint_open: 'This complaint is still open. The book is unchanged.',
  feedback_moved_on: 'A newer step was taken since. Please undo that one first. The book is unchanged.',
  // People's rights.
  name_not_typed: 'What was typed is not the name of the customer. Nothing was erased.',
  day_ahead: 'This day is still to come. Please write the day on which they asked.',
  right_unknown: 'This request is no longer in the book. Nothing was changed.',
  right_answered: 'This request was answered, so it stays in the book.',
  // The time line: notes, changes, questions, contacts.
  note_unknown: 'This note cannot be found. Please open the customer again.',
  change_unknown: 'This change cannot be found any more. The book is unchanged.',
  changed_since:
    'This was changed again later, so it cannot go back. The book is unchanged; please see the newer change.',
  phone_of_other:
    'This number belongs to {{name}}, so it was not stored. If they share it, please write it where the customer is edited.',
  answer_unreadable: 'This answer cannot be read. Nothing was stored, please look again.',
  contact_unknown: 'This contact cannot be found. Please open the customer again.',
  // Exports.
  nobody_to_export: 'There is no customer to export yet.',
  export_in_use: 'The older file is open in another program. Close it and export again, or choose another name.',
  too_many_for_paper:
    'Too many to print at once: paper suits about {{limit}} customers. Filter the book, or export to Excel.',
  // A gift on a birthday.
  no_birthday_gift: 'The shop has no birthday gift yet. Please choose one in the settings.',
  birthday_unknown: 'Day and month of birth are not both known. Please ask and write them down.',
  gift_given: 'The birthday gift of this year was given. The next one can be given from {{day}}.',
  birthday_new:
    'This birthday was written down less than 30 days ahead, so the gift waits for the next one, from {{day}}.',
  gift_not_yet: 'The birthday gift can be given from {{day}}.',
  gift_unknown: 'This gift cannot be found. Please open the customer again.',
  gift_used: 'This gift was used already, so it cannot be taken back. The book has not changed.',
  birthday_locked: 'This birthday brought a gift. Please give a reason for changing it.',
  // Greeting pictures and the shop's logo.
  logo_unreadable:
    'This file is no picture that can be read, so nothing has changed. Please choose a PNG, JPEG or WebP.',
  file_in_use: 'The older file is open in another program. Please close it, or choose another name.',
  // Mail.
  mail_account_missing: 'The shop has no mailbox to send from. Please set one up in the settings under E-mail.',
  address_unfit:
    'This e-mail address cannot be written to. Nothing was sent or noted. Please correct it in the profile.',
  mail_password_missing: 'The mailbox’s password is missing. Please type it under Edit the mailbox.',
  mail_unknown: 'This letter is not there any more. Nothing was changed.',
  mail_moved_on: 'There is news of this letter. Nothing was changed, please look again.',
  // Lists that come in.
  file_unreadable:
    'The system does not let this file be read, or it changed while it was read. Please close it in other programs and choose it again. Your book is unchanged.',
  too_many_sheets:
    'This file has too many sheets (200 at most). Please save the sheet you need alone and try again. Your book is unchanged.',
  // Templates of greetings.
  template_unknown: 'This template is no longer in the book. The book was not changed.',
  template_hole_unknown: 'There is no placeholder {{word}}. Nothing was stored; please choose one of the buttons.',
  template_hole_nested:
    'A placeholder stands within another one, beginning at {{word}}. Nothing was stored; please part them.',
  template_hole_open: 'A {{word}} has no other brace. Nothing was stored; please close it or take it out.',
  template_hole_long:
    'The placeholder that begins with {{word}} is too long (at most 60 characters). Nothing was stored.',
  wish_has_offer:
    'This wish makes an offer: {{words}}. Nothing was stored. Please take those words out, or make it an offer.',
  // Reminders.
  reminder_unknown: 'This reminder is gone by now. The book is unchanged.',
  already_greeted: 'This customer was greeted on this occasion already. The book is unchanged.',
  last_day: 'Today is the last day of this reminder, so it cannot wait any longer.',
  // Greetings.
  said_no: 'The customer said they want no greetings, so nothing was noted. The book is unchanged.',
  not_permitted:
    'An offer cannot go by this channel now: the customer did not agree to it, or it is too early or too late. The book is unchanged.',
  shop_day_unknown: "This day is no longer among the shop's days. Please open Today again.",
  greeting_unknown: 'This greeting is not there any more. The book is unchanged.',
  channel_unreachable: 'This contact does not work with the chosen channel. Please choose another one.',
  picture_unreadable: 'This picture cannot be read. Please choose another one.',
}
