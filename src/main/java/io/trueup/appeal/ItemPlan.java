package io.trueup.appeal;

/**
 * What is to be done about findings that go together, and until when.
 *
 * @param chancePercent of getting what is at stake, for the priority
 * @param nextStep the first thing to do, for the one who does it
 */
record ItemPlan(int chancePercent, String nextStep, AppealDeadline deadline) {}
