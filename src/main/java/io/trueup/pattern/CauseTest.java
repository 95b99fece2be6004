package io.trueup.pattern;

import java.util.List;

/** Tests whether days were paid by one kind of wrong rule. */
interface CauseTest {

    /** Each rule of the kind that gives exactly what was paid, in words; none when no such rule does. */
    List<String> explain(PricedDays days, CodeView codes);
}
