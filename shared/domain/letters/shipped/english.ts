import type { ShippedTemplate } from '../shipped.ts'

const SIGNED = `{{ hotel.signer }}
{{ hotel.signer_title }}, {{ hotel.name }}`

/** 'a year', 'three years'. */
const YEARS = '{% if years_away == 1 %}a year{% else %}{{ years_away_words }} years{% endif %}'

const letter = (
  occasion: ShippedTemplate['occasion'],
  yearsFrom: number,
  words: string,
): ShippedTemplate => ({
  occasion,
  yearsFrom,
  body: `{{ guest.greeting }}\n\n${words.trim()}\n\n${SIGNED}`,
})

export const english: readonly ShippedTemplate[] = [
  letter(
    'birthday',
    0,
    `
The {{ letter.day_ordinal }} is your birthday, and all of us at {{ hotel.name }} would like to be among the first to say so: many happy returns.

{% if usual.seat %}Your usual seat, {{ usual.seat }}, is where you left it. {% endif %}When you are next with us, allow us to wish you well in person.

With our warmest regards,`,
  ),
  letter(
    'birthday',
    1,
    `
It was {{ last_stay.month }} when we saw you last. Your birthday came up as we talked of you this week, and a letter seemed the least we could do.

Happy birthday, and a good year to you. {% if usual.seat %}Your seat, {{ usual.seat }}, is still in its old place, {% else %}The door is where it was, {% endif %}and we should be so pleased to see you come in again.

With warm regards,`,
  ),
  letter(
    'birthday-away',
    0,
    `
It has been a while since you were here, and your name is often on our lips.

On your birthday all of us wish you a very happy day, and hope it will not be long before we see you again.

With warm regards,`,
  ),
  letter(
    'birthday-away',
    3,
    `
You have not been with us for ${YEARS}. All of us miss you, and hope to see you again.

The {{ letter.day_ordinal }} is your birthday, and we wish you a very happy one. {% if usual.seat %}Your old seat, {{ usual.seat }}, has not been forgotten.{% endif %}

With our warmest regards,`,
  ),
  letter(
    'birthday-away',
    5,
    `
We last held the door for you in {{ last_stay.month }}. That is ${YEARS} ago now, and those of us who looked after you then still speak of it as if it were yesterday.

There is no other reason for this letter than the day itself: there are people here who remember you, and who remember your birthday. We wish you health, and everything you would wish for yourself.

Should you ever pass through, there is no need to write ahead. The door is open.

Yours sincerely,`,
  ),
  letter(
    'win-back',
    0,
    `
It is ${YEARS} since you left us in {{ last_stay.month }}. You had stayed here {{ stays_words }} times, and we have gone on half expecting you.

If something last time was not as it should have been, I would be grateful to hear it from you. If it is only that your journeys have taken you elsewhere, we shall simply wait. {% if usual.seat %}Your seat, {{ usual.seat }}, will be ready.{% endif %}

With warm regards,`,
  ),
  letter(
    'win-back',
    5,
    `
Our book says that you were last here in {{ last_stay.month }}, ${YEARS} ago.

The house has been freshened since, and there are some new faces; the way we look after people has not changed. I am not writing to offer you anything, only to ask how you are. If one day you would like to come back, I shall be at the door.

Yours sincerely,`,
  ),
  letter(
    'wedding',
    0,
    `
The {{ letter.day_ordinal }} is your wedding anniversary{% if day.years %}, the {{ day.years_ordinal }}{% endif %}, and all of us at {{ hotel.name }} send you both our congratulations.

{% if years_away >= 1 %}It has been too long since we saw you. {% endif %}If you should feel like a good dinner somewhere you are known, you have only to come.

With our warmest regards,`,
  ),
  letter(
    'wedding',
    5,
    `
We have not forgotten the day: the {{ letter.day_ordinal }}, your wedding anniversary.

It is ${YEARS} since we had the pleasure of looking after you, so we raise a glass from here, and wish you both many more years together.

Yours sincerely,`,
  ),
  letter(
    'child',
    0,
    `
The {{ letter.day_ordinal }} is {{ day.label | default: "your child" }}’s birthday{% if day.years %}, the {{ day.years_ordinal }}{% endif %}. Would you pass on our very best wishes?

{% if years_away >= 1 %}We met last in {{ last_stay.month }}, and there must have been a good deal of growing since. {% endif %}The kitchen will have a small cake waiting for whenever you are all here next.

With warm regards,`,
  ),
  letter(
    'child',
    5,
    `
After ${YEARS} we should hardly know {{ day.label | default: "your child" }} again. But we know the day: the {{ letter.day_ordinal }}. Please pass on our best wishes.

We remember your family here very well, and would love to see how everyone has grown.

Yours sincerely,`,
  ),
  letter(
    'company',
    0,
    `
The {{ letter.day_ordinal }} is the founding day of {{ day.label | default: "your company" }}{% if day.years %}, its {{ day.years_ordinal }} anniversary{% endif %}. On behalf of {{ hotel.name }} I send you and your colleagues our congratulations.

{% if years_away >= 1 %}It is some time since we had you here, and we should be glad to see you again. {% endif %}Thank you for the confidence you have placed in us.

With kind regards,`,
  ),
  letter(
    'company',
    5,
    `
Though it is ${YEARS} since you stayed with us, the {{ letter.day_ordinal }} is still in our diary: the founding day of {{ day.label | default: "your company" }}{% if day.years %}, now its {{ day.years_ordinal }} anniversary{% endif %}. Our congratulations to you all.

If business brings you here again, I hope you will let us look after you.

Yours sincerely,`,
  ),
  letter(
    'own',
    0,
    `
You once told us what the {{ letter.day_ordinal }} means to you: {{ day.label }}. We made a note of it, and would like to wish you a very good day.

{% if years_away >= 1 %}It was {{ last_stay.month }} when we saw you last; we hope it will not be as long again.{% else %}We look forward to seeing you before long.{% endif %}

With warm regards,`,
  ),
  letter(
    'own',
    5,
    `
When you were last here, ${YEARS} ago, you told us what the {{ letter.day_ordinal }} means to you: {{ day.label }}. One does not forget such a thing.

So, after all this time, a word from us on the day. We hope that all is well with you.

Yours sincerely,`,
  ),
  letter(
    'festival',
    0,
    `
With {{ festival.name }} upon us, all of us at {{ hotel.name }} send you{% if together %} and yours{% endif %} our best wishes for the season.

{% if years_away >= 1 %}We last saw you in {{ last_stay.month }}. {% endif %}Thank you for thinking of us this year; we hope to see you often in the next.

With our warmest regards,`,
  ),
  letter(
    'festival',
    5,
    `
At {{ festival.name }} our thoughts go to the guests we have not seen for a long time. You are one of them; it has been ${YEARS}.

We wish you{% if together %} and yours{% endif %} a peaceful and happy season, and should be delighted to hold the door for you once more.

Yours sincerely,`,
  ),
]
