package id.jagasitus.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names for the distinct values of a segment, many values to a name. */
final class Groups implements Dictionary {

  private final int[] groupOf;
  private final List<String> names;
  private final Map<String, Integer> numbers;

  private Groups(int[] groupOf, List<String> names, Map<String, Integer> numbers) {
    this.groupOf = groupOf;
    this.names = names;
    this.numbers = numbers;
  }

  @Override
  public int size() {
    return names.size();
  }

  int group(int ord) {
    return groupOf[ord];
  }

  String name(int group) {
    return names.get(group);
  }

  @Override
  public String key(int group) {
    return name(group);
  }

  @Override
  public String shown(String key) {
    return key;
  }

  @Override
  public int find(String name) {
    return numbers.getOrDefault(name, -1);
  }

  /** Fills the groups in the order of the values. */
  static final class Builder {
    private final int[] groupOf;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Builder(int values) {
      groupOf = new int[values];
    }

    void put(int ord, String name) {
      Integer number = numbers.get(name);
      if (number == null) {
        number = names.size();
        numbers.put(name, number);
        names.add(name);
      }
      groupOf[ord] = number;
    }

    Groups build() {
      return new Groups(groupOf, names, numbers);
    }
  }
}
