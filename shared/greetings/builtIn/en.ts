// The English greetings that come with the app, the most fitting of each occasion first.
import type { BuiltInTemplate } from '../model.ts'
import { offer, wish } from './written.ts'

const of = { language: 'en', age: '' } as const
const younger = { language: 'en', age: 'younger' } as const
const older = { language: 'en', age: 'older' } as const

export const en: BuiltInTemplate[] = [
  wish(of, 'birthday', '', 'Birthday, warm', [
    'Happy birthday, {name|}. All of us at {shop|the shop} wish you a lovely day and a good year ahead.',
  ]),
  wish(of, 'birthday', 'likes', 'Birthday, what they like', [
    'Happy birthday, {name|}. Whenever somebody mentions {likes|our regulars}, we think of you.',
    'Have a wonderful day with the people you love.',
  ]),
  wish(of, 'birthday', 'late', 'Birthday, a little late', [
    '{name|Hello}, we are a little late with our birthday wishes, but they are meant just as warmly.',
    'May the new year of your life be a kind one.',
  ]),
  wish(younger, 'birthday', 'younger', 'Birthday, younger', [
    'Happy birthday, {name|}. Try what you like, go where you want to,',
    'and drop in at {shop|the shop} when you need a break. We are always happy to see you.',
  ]),
  wish(older, 'birthday', 'older', 'Birthday, older', [
    'Dear {name|friend}, we wish you a peaceful birthday, good health and an easy heart.',
    'Thank you for being with us all this time.',
  ]),
  offer(of, 'birthday', '', 'Birthday, with an offer', [
    'Happy birthday, {name|}. We have {offer|a small treat} for you. Drop in at {shop|the shop} whenever it suits you.',
  ]),

  wish(of, 'importantDay', '', 'A happy day of theirs', [
    'Dear {name|friend}, we wish you and yours a warm {occasion|day} to remember.',
  ]),
  wish(of, 'importantDay', 'remembrance', 'A day of remembrance', [
    'Dear {name|friend}, on the day of {occasion|remembrance} we are thinking of you and your family. We wish you peace.',
  ]),
  offer(of, 'importantDay', '', 'A happy day, with an offer', [
    'Dear {name|friend}, we wish you and yours a warm {occasion|day}, and have {offer|a small treat} for you.',
  ]),

  wish(of, 'firstVisit', '', 'Since their first visit', [
    'Dear {name|friend}, it has been {since|another year} since you first came to {shop|us}.',
    'We remember it well, and thank you.',
  ]),
  offer(of, 'firstVisit', '', 'Since their first visit, with an offer', [
    'Dear {name|friend}, it has been {since|another year} since you first came to {shop|us}.',
    'To say thank you, we have {offer|a small treat} for you.',
  ]),

  wish(of, 'tier', '', 'Keeping the tier', [
    'Dear {name|friend}, your tier, {tier|as one of our regulars}, is yours until {date|the end of this period}.',
    'If you are too busy to come by just now, tell us and we will find a way.',
  ]),
  wish(of, 'membership', '', 'Membership about to end', [
    'Dear {name|friend}, your membership, {tier|as you have it now}, runs until {date|the end of this period}.',
    'If you would like to go on, or have a question, just write to us.',
  ]),
  wish(of, 'reward', '', 'A reward not taken yet', [
    'Dear {name|friend}, {reward|your reward} is still waiting at {shop|the shop}, until {date|the end of this period}.',
    'Come by for it whenever it suits you.',
  ]),
  wish(of, 'points', '', 'Points about to lapse', [
    'Dear {name|friend}, you have {points|some points} that can be used until {date|the end of this period}.',
    'We thought you would like to know.',
  ]),
  wish(of, 'nearReward', '', 'A card nearly full', [
    'Dear {name|friend}, your card is {left} short of full. We are keeping {reward} ready for you.',
  ]),

  wish(of, 'away', '', 'Not seen for a while', [
    'Dear {name|friend}, it has been {since} since we saw you. We hope you are well.',
    'Drop in at {shop|the shop} when you have time.',
  ]),
  wish(of, 'away', 'likes', 'Not seen for a while, what they like', [
    'Dear {name|friend}, whenever somebody mentions {likes|our regulars}, we think of you.',
    'It has been some time, and we hope you are well.',
  ]),
  wish(younger, 'away', 'younger', 'Not seen for a while, younger', [
    'Hi {name}, it has been a while. Busy days, we guess. Eat and sleep well, and come by {shop|the shop} when you can.',
  ]),
  wish(older, 'away', 'older', 'Not seen for a while, older', [
    'Dear {name|friend}, it has been some time since we saw you. We hope you are in good health,',
    'and will be very glad to see you again.',
  ]),
  offer(of, 'away', '', 'Not seen for a while, with an offer', [
    'Dear {name|friend}, it has been {since} since we saw you, and we hope you are well.',
    'When you come by next, we have {offer|a small treat} for you.',
  ]),

  wish(of, 'complaint', '', 'Asking after a complaint', [
    'Dear {name|friend}, we are still sorry about what happened the other day.',
    'Is it all right for you now? We would be grateful to hear from you.',
  ]),
  wish(of, 'complaint', 'mended', 'A complaint put right', [
    'Dear {name|friend}, thank you for telling us what went wrong. We have put it right.',
    'If anything still bothers you, please let us know.',
  ]),

  wish(of, 'shopDay', '', 'A holiday', [
    'Dear {name|friend}, our best wishes for {occasion|the day}: good health and a lot of joy. Thank you for thinking of {shop|us}.',
  ]),
  wish(of, 'shopDay', 'tet', 'Tết', [
    'Dear {name|friend}, we wish you and your family a peaceful and healthy new year.',
    'Thank you for being with us in the past one.',
  ]),
  wish(of, 'shopDay', 'women', '8 March', [
    'Dear {name|friend}, on 8 March we wish you health and joy. Keep a little of today for yourself.',
  ]),
  wish(of, 'shopDay', 'vietnamesewomen', '20 October', [
    'Dear {name|friend}, we wish you a happy Vietnamese Women’s Day. It is always good to see you.',
  ]),
  wish(of, 'shopDay', 'midautumn', 'Mid-Autumn', [
    'Dear {name|friend}, we wish you and your family a bright moon and a warm Mid-Autumn evening together.',
  ]),
  offer(of, 'shopDay', '', 'A holiday, with an offer', [
    'Dear {name|friend}, for {occasion|the day} we have {offer|a small treat} for you. Come by {shop|the shop}.',
  ]),

  wish(of, 'contact', '', 'Asking how they are', [
    'Dear {name|friend}, how are you these days? We just wanted to ask, and wish you an easy week.',
  ]),
  wish(of, 'contact', 'thanks', 'Thank you', [
    'Dear {name|friend}, thank you for coming to {shop|us}. If anything was not as you like it, please tell us.',
  ]),
  wish(of, 'contact', 'tip', 'A tip', [
    'Dear {name|friend}, we have just learned something about {likes|your usual} and thought of you at once.',
    'Ask us when you come by.',
  ]),
  wish(of, 'contact', 'invitation', 'An invitation', [
    'Dear {name|friend}, this weekend our regulars meet at {shop|the shop}. We would love to see you there.',
  ]),
  offer(of, 'contact', '', 'Telling of an offer', [
    'Dear {name|friend}, we have {offer|a small treat} for our regulars at {shop|the shop}. Come by whenever it suits you.',
  ]),

  wish(of, '', '', 'A wish for any day', [
    'Dear {name|friend}, we wish you a very good day. Thank you for thinking of {shop|us}.',
  ]),
]
