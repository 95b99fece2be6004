/**
 * What leaves the house: an appeal letter for each group of denied days, made from a template that people edit in Word, and a
 * calendar of deadlines. In: things to do with the findings behind them. Out: .docx files and an .ics file.
 */
@NullMarked
package io.trueup.letter;

import org.jspecify.annotations.NullMarked;
