/** Words that sound like a goal and name nothing a person could start on Monday. */
import type { VagueEntry } from '../lexicon.js';

const vague = (weight: number, phrases: string): VagueEntry => ({
  weight,
  phrases: phrases.split(',').map((phrase) => phrase.trim()),
});

export const vagueWords: readonly VagueEntry[] = [
  vague(
    3,
    'work as one, one team, as one, own the, for the future, of the future, fit for, everywhere our, when it matters, living without, live and breathe, put down, people talk about, everybody talks about, make people smile, crush it, like family, of choice, second home, like clockwork, closer to, compassionate, every interaction, interaction count, heartfelt, emotional, attitude, passion, passionate, zero-compromise, uncompromising, dominate, domination, famous for, known for, admired, iconic, loved, love, best talent, right people, strategic asset, a priority, top of mind, trusted partner, trusted adviser, trusted advisor, go-to, number one, no. 1, market leader, market leadership, leading provider, leadership in',
  ),
  vague(
    3,
    'be better, become better, get better, better at, be more, become more, become a, become the, become truly, be a great, be the, be a, being better, do better, smarter, not harder, work harder',
  ),
  vague(
    3,
    'delight, wow, world-class, world class, best-in-class, best in class, first-class, next level, next-level, state of the art, state-of-the-art, cutting-edge, cutting edge, second to none, unparalleled, outstanding, exceptional, amazing, great place, extra mile, gold standard',
  ),
  vague(
    3,
    'ways of working, way of working, digital transformation, digital journey, transformation journey, mindset, culture of, high-performance, high performance, high-performing, winning culture, culture, growth mindset, dna, thought leader, thought leadership',
  ),
  vague(
    3,
    'synergy, synergies, leverage, holistic, paradigm, game-changing, disrupt, disruptive, revolutionise, reimagine, unlock, unleash, supercharge, empower, inspire, ignite, embrace, champion, thrive, excel, excellence, elevate, amplify, turbocharge',
  ),
  vague(
    2,
    'customer-centric, customer centric, customer-obsessed, customer obsessed, customer obsession, customer-first, data-driven, ai-driven, ai-first, ai-powered, cloud-native, future-proof, future-ready, next-generation, next-gen, innovative, agile organisation, more agile, people love, user-centric, patient-centred, people-first, digital-first, resilient',
  ),
  vague(
    2,
    'drive, foster, nurture, strengthen, optimise, optimize, modernise, modernize, transform, enhance, maximise, maximize, streamline, revamp, reinvent, innovate, strategic, strategically, seamless, end to end, end-to-end, proactive, proactively, robust, scalable, sustainable growth, vision, journey, buzz',
  ),
  vague(
    2,
    "everything we do, at the centre, at the heart, at every touchpoint, across the organisation, across the business, everyone’s business, everyone's business, as a company, what we do, do their best, take ownership, step up, make a difference",
  ),
  vague(
    2,
    'operational efficiency, operational excellence, connection, relationships, partnerships, quality of care, customer engagement, user engagement, efficiency, innovation, collaboration, alignment, communication, productivity, effectiveness, engagement culture, maturity, performance, posture, agility, value, impact, morale, trust, awareness of, transparency, visibility, teamwork, leadership, creativity, expertise, capabilities, capability, knowledge sharing, experience, reputation, presence, quality of work, readiness',
  ),
  vague(
    1,
    'significantly, substantially, dramatically, massively, considerably, continuously, as much as possible, really, truly, always, better, more effective, more efficient, more effectively, improve, improvement, good, great, best, excellent, high quality, high-quality, top',
  ),
];
