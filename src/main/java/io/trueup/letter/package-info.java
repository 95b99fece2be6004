/**
 * What leaves the house: a letter for each item that asks a payer for money, made from a template that people edit in Word, with what it
 * lacks before it can go, and a calendar of deadlines. In: things to do with the findings behind them, clinic and contract. Out: .docx
 * files and an .ics file.
 */
@NullMarked
package io.trueup.letter;

import org.jspecify.annotations.NullMarked;
