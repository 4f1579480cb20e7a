using System.Buffers;
using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Takes the verbs off what is counted: 新建、改建和提升|农贸市场, 加快培育并引进|龙头企业.</summary>
internal static class VerbChain
{
    private static readonly SearchValues<char> VerbStarts = Phrases.Starts(VerbWords.Builders), MannerStarts = Phrases.Starts(VerbWords.Manner);

    private static readonly string[] Joints = ["、", "和", "并", "与", "及", "或", "以及", "，"];

    /// <summary>The noun phrase without the verbs it opens with; the phrase itself when it opens with none.</summary>
    public static string Strip(string phrase) => phrase[Length(phrase)..];

    /// <summary>How many signs of a phrase are verbs, their adverbs and their joints.</summary>
    public static int Length(ReadOnlySpan<char> phrase)
    {
        var at = 0;
        while (Next(phrase[at..]) is > 0 and var length) at += length;
        return at;
    }

    /// <summary>Whether a phrase is nothing but verbs: 竣工投产97个, 已实施106项.</summary>
    public static bool IsAll(string phrase)
    {
        var at = 0;
        while (at < phrase.Length)
        {
            var rest = phrase.AsSpan(at);
            var skip = Math.Max(Joint(rest), Adverbs(rest));
            foreach (var words in (string[][])[VerbWords.Builders, VerbWords.Outcomes, NameWords.TailVerbs])
                foreach (var word in words)
                    if (word.Length > Math.Max(1, skip) && rest.StartsWith(word)) skip = word.Length;
            if (skip == 0) return false;
            at += skip;
        }

        return phrase.Length > 1;
    }

    // One verb with its joint in front, its adverbs, and a remark in brackets behind: 和|重点|培育, 新建（改造）.
    private static int Next(ReadOnlySpan<char> phrase)
    {
        var at = Joint(phrase);
        var verb = VerbAt(phrase[at..]);
        if (verb == 0)
        {
            at += Adverbs(phrase[at..]);
            verb = VerbAt(phrase[at..]);
        }

        if (verb == 0) return 0;
        at += verb;
        if (at < phrase.Length && phrase[at] == '（' && phrase[at..].IndexOf('）') is > 0 and < 8 and var close && VerbAt(phrase[(at + 1)..]) > 0) at += close + 1;
        return phrase.Length - at < 2 ? 0 : at;
    }

    private static int Joint(ReadOnlySpan<char> phrase)
    {
        foreach (var word in Joints)
            if (phrase.StartsWith(word)) return word.Length;
        return 0;
    }

    private static int Adverbs(ReadOnlySpan<char> phrase)
    {
        var at = 0;
        for (var found = true; found && at < phrase.Length && MannerStarts.Contains(phrase[at]) && (at == 0 || VerbAt(phrase[at..]) == 0);)
        {
            found = false;
            foreach (var word in VerbWords.Manner)
            {
                if (!phrase[at..].StartsWith(word)) continue;
                (at, found) = (at + word.Length, true);
                break;
            }
        }

        return at;
    }

    private static int VerbAt(ReadOnlySpan<char> phrase)
    {
        if (phrase.Length < 3 || !VerbStarts.Contains(phrase[0])) return 0;
        var best = 0;
        foreach (var word in VerbWords.Builders)
            if (word.Length > Math.Max(1, best) && phrase.StartsWith(word)) best = word.Length;
        if (best == 0 || phrase.Length - best < 2) return 0;
        foreach (var noun in VerbWords.MadeNouns)
            if (phrase[best..].StartsWith(noun)) return 0;
        return best;
    }
}
