using System.Text;

namespace Luopan.Modules.Records;

/// <summary>How alike two names are, 0 to 1, once what says nothing is left out.</summary>
internal static class Likeness
{
    // Forms of organisation and words that many names share; what is left tells one enterprise from another.
    private static readonly string[] Forms =
        ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "股份公司", "总公司", "分公司", "公司", "集团", "中国", "省", "市", "县", "区"];

    /// <summary>Half-width, small letters, no blanks and no punctuation: what a key is compared by.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    /// <summary>The name of an organisation without its form: 青岛海尔（集团）股份有限公司 and 海尔集团 come close.</summary>
    internal static string Company(string name)
    {
        var plain = Plain(name);
        var bare = Forms.Aggregate(plain, (text, form) => text.Replace(form, "", StringComparison.Ordinal));
        return bare.Length >= 2 ? bare : plain;
    }

    /// <summary>Dice coefficient of the pairs of neighbouring characters; 1 for equal texts, 0 when either is empty.</summary>
    internal static decimal Of(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        if (a == b) return 1;
        if (a.Length == 1 || b.Length == 1) return 0;
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < a.Length; i++) pairs[(a[i - 1], a[i])] = pairs.GetValueOrDefault((a[i - 1], a[i])) + 1;
        var shared = 0;
        for (var i = 1; i < b.Length; i++)
        {
            if (pairs.GetValueOrDefault((b[i - 1], b[i])) is not (> 0 and var left)) continue;
            pairs[(b[i - 1], b[i])] = left - 1;
            shared++;
        }

        return 2m * shared / (a.Length + b.Length - 2);
    }
}
