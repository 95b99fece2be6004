/**
 * What a payer owes for paying late: by the contract, else by the steps of a state's rule and the rate of the day, from the day it
 * received the bill. In: judged days, what came and when. Out: each late payment and each unpaid amount with what is owed, in words.
 */
@NullMarked
package io.trueup.interest;

import org.jspecify.annotations.NullMarked;
