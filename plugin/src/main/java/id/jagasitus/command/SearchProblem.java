package id.jagasitus.command;

import id.jagasitus.query.QueryProblem;

/** Why a search was not understood, for who typed it on the command line. */
final class SearchProblem {

  private SearchProblem() {}

  static String says(QueryProblem problem) {
    String near = "'" + problem.near() + "'";
    String expected = String.join(", ", problem.expected());
    return switch (problem.kind()) {
      case TOO_LONG -> "it is too long; at most " + expected + " characters";
      case TOO_MANY_TERMS -> "it has too many conditions; at most " + expected;
      case TOO_DEEP -> "its parentheses are nested too deep; at most " + expected;
      case TOO_MANY_WILDCARDS -> "it has too many * and ?; at most " + expected;
      case UNKNOWN_FIELD -> at(problem) + "there is no field " + near + "; there are " + expected;
      case MISSING_VALUE -> at(problem) + "nothing stands behind the colon";
      case MISSING_TERM -> at(problem) + "a word or a field was expected";
      case UNCLOSED_QUOTE -> at(problem) + "a quote opens that is not closed";
      case UNCLOSED_GROUP -> at(problem) + "a parenthesis opens that is not closed";
      case UNCLOSED_RANGE -> at(problem) + "a range opens that is not closed; such as " + expected;
      case UNEXPECTED_CLOSE -> at(problem) + "a parenthesis closes nothing";
      case BAD_NUMBER -> at(problem) + near + " is no number; such as " + expected;
      case BAD_ADDRESS -> at(problem) + near + " is no address or network; such as " + expected;
      case BAD_TIME -> at(problem) + near + " is no time; such as " + expected;
      case BAD_RANGE -> at(problem) + near + " is no range; such as " + expected;
      case BAD_CHOICE -> at(problem) + near + " is not known; choose of " + expected;
      case UNSUPPORTED -> at(problem) + near + " is not supported";
      case ADDRESS_TOO_PRECISE -> "whole addresses cannot be searched for; such as " + expected;
      case FIELD_NOT_ALLOWED -> "the field " + near + " cannot be searched";
    };
  }

  private static String at(QueryProblem problem) {
    return "at character " + (problem.position() + 1) + " ";
  }
}
