import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Reads .properties texts with java.util.Properties. Each line of standard input is a text, and each of standard output
 * what it holds: a JSON list of pairs, sorted by key, or null where Java refuses the text. Both are written in the four
 * hex digits of each UTF-16 unit, so that neither side needs to know JSON's escapes.
 */
class PropertiesReferee {
  public static void main(String[] arguments) throws IOException {
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    PrintStream output = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      output.println(read(decode(line)));
    }
    output.flush();
  }

  private static String read(String text) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException malformed) {
      return "null";
    }
    StringBuilder pairs = new StringBuilder("[");
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      pairs.append(pairs.length() == 1 ? "" : ",");
      pairs.append("[\"").append(encode(key)).append("\",\"").append(encode(properties.getProperty(key))).append("\"]");
    }
    return pairs.append("]").toString();
  }

  private static String decode(String hex) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < hex.length(); at += 4) {
      text.append((char) Integer.parseInt(hex.substring(at, at + 4), 16));
    }
    return text.toString();
  }

  private static String encode(String text) {
    StringBuilder hex = new StringBuilder();
    for (char unit : text.toCharArray()) {
      hex.append(HexFormat.of().toHexDigits(unit));
    }
    return hex.toString();
  }
}
