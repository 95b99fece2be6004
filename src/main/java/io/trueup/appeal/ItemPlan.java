package io.trueup.appeal;

/**
 * What is to be done about findings that go together, and until when.
 *
 * @param chancePercent of getting what is at stake, for the priority
 * @param nextStep the first thing to do, for the one who does it
 * @param recourse what is left once the deadline is over
 */
record ItemPlan(int chancePercent, String nextStep, AppealDeadline deadline, Recourse recourse) {

    ItemPlan(int chancePercent, String nextStep, AppealDeadline deadline) {
        this(chancePercent, nextStep, deadline, Recourse.NONE);
    }

    ItemPlan saying(String step) {
        return new ItemPlan(chancePercent, step, deadline, recourse);
    }

    ItemPlan with(Recourse left) {
        return new ItemPlan(chancePercent, nextStep, deadline, left);
    }
}
