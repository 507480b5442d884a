package io.binome.matching;

import io.binome.programme.PersonPair;
import io.binome.programme.Round.LeftOut;
import io.binome.programme.Round.Match;
import io.binome.programme.Round.Result;
import java.util.List;

/**
 * Who meets whom, and who has to wait, in the order of their ids.
 *
 * @param unkept locked pairs that could not be made: a rule forbids them, or somebody has no place left
 */
public record MatchingResult(List<Match> matches, List<LeftOut> leftOut, List<PersonPair> unkept, Result result) {}
