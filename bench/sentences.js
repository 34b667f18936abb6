/** What the gaps of the sentences are filled with. Invented people and places. */
export const GAPS = {
  child: 'Tavi Wren Marlow Ines Kofi Bronwen Idris Saoirse Dara Amina Jory Tegan Rafi Ottilie Emeka Sunniva'.split(' '),
  mother: ['Ms Gosling', 'Mrs Adeyemi', 'Ms Dana Marlowe', 'Mrs Pinnock', 'Ms Bevan', 'mum', 'Ms Tamsin Pellow'],
  father: ['Mr Gosling', 'Mr Okafor', 'Mr Callum Reed', 'dad', 'Mr Yusuf Demir', 'her partner', 'Mr Trelawny'],
  worker: ['Priya Nandakumar', 'Owen Sayle', 'Hope Abara', 'Lowri Treharne', 'Mark Fennimore', 'Zainab Qureshi'],
  place: ['Fernhill Primary School', 'the Devizes moorings', 'Larkmead', 'the children’s centre', 'Ashcombe House'],
  body: ['CAMHS', 'the GP', 'the school', 'the EHaT team', 'the MASH', 'the health visitor', 'the IRO', 'housing'],
  time: ['9am', '4.15pm', 'ten o’clock', 'half past three', '13:30', 'the evening'],
  feeling: ['angry', 'settled', 'tired', 'happy', 'worried', 'proud', 'quiet', 'fed up'],
  thing: ['a pair of boots', 'the life jacket', 'a clean bed', 'his inhaler', 'her school bag', 'two hot meals'],
};

export const SENTENCES = `
I visited {mother} and {child} at {place} on {date} at {time}.
{child} told me that the bus was late again and that nobody waits for {coined}.
{mother} said that she had rung {body} twice and that nobody rang back.
{child} said: "I want to stay here, because {coined} is my friend."
{mother} reported that {child} has been {feeling} since the move.
{father} was abusive on the phone and refused to engage.
It was alleged that {father} had been seen at {place} on {date}.
The home was clean and there was food in the fridge.
There was {thing} by the door, which {child} showed me.
I think that {child} is safe at home, because {mother} rang the school before I asked.
I will ring {body} by Friday {date} and ask for the report.
A referral was made to {body}.
{body} to follow up.
{child} appeared {feeling} and did not want to talk.
{mother} is a hard to reach parent and fails to attend meetings.
Contact took place at {place}; {child} played with the train for {number} minutes.
The LAC review was held on {date} and the PEP is due in {number} weeks.
{worker} agreed that we will hold a strategy discussion if {father} comes back.
{father} said he will not sign the agreement as he does not understand it.
I explained what the assessment is for and {mother} asked to see it before it goes to panel.
{child} had her breakfast, brushed her teeth and got into the taxi at {time}.
{child} is {number} years old and likes swimming, drawing and {coined}.
Mum was in a state and kicked off when asked about the boyfriend.
He gets a lot of support from {body} and the work is going well.
Their is still no date for the assesment, which should of been done in the spring.
{mother} has {number} appointments this month and has kept all of them.
The decision is to keep the plan as it is until the conference on {date}, as the risk has not changed.
{worker} rang {father}, who said that the car had broken down near {coined}.
School reported attendance of {number} days out of twenty.
{child} was observed to be well presented and appropriately dressed.
I asked {child} what makes a good day; she said crisps, the goat and no shouting.
{father} admitted that he drinks when he is {feeling}.
{coined} is a neighbour and no relation, and takes {child} to football on Saturdays.
We talked about bedtimes, and {mother} has put a chart on the wall.
This is a case of neglect and the family are known to {body}.
I gave {mother} the leaflet about short breaks and the number of {body}.
{child}'s bedroom has a bed, a lamp and a window that does not shut.
On {date} {body} wrote to say that the place at {place} is confirmed.
The family has no recourse to public funds and lives on what {father} earns.
{mother} denied that anyone else lives in the house, though there were men's shoes in the hall.
In supervision {worker} and I went through the chronology and the plan.
The police were called at {time} and left without an arrest.
{child} would like to see her brother more often than once in {number} weeks.
It is felt that the placement is meeting {child}'s needs.
I disagree with {body} about the threshold and have said so to {worker}.
Next visit: {date}, with {coined} from {body}.
{mother} cried when she spoke about the hearing and then made us tea.
The DSL, Ms {coined}, has kept a log since September and will send it.
{child} has a rash on his left arm that {mother} showed to the GP on {date}.
{father} shouted at {child} in the car park, and {coined} heard it.
The foster carer feels that {child} is manipulative and attention seeking.
Unannounced visit, no reply; I put a card through the door and spoke to nobody.
I saw {child} alone in the garden for {number} minutes.
{child} said that she is "buzzing" about the trip and that {coined} is going too.
{mother} takes {thing} wherever they go, which shows how well she plans.
An interpreter, {coined}, was there for the whole of the meeting and spoke Kurdish.
The outcome was positive.
{body} have not answered my email of {date}, so I will go there.
{child} chose the blue folder for her life story and wrote her own name on it.
Due to staff sickness the session was cancelled and {mother} was told by text.
`
  .trim()
  .split('\n');
