using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>Reads an expression by operator precedence: or, and, not, comparison, + −, × ÷, minus sign, @.</summary>
public sealed class Parser
{
    /// <summary>The longest expression accepted, in characters.</summary>
    public const int MaxLength = 4000;

    /// <summary>The deepest tree accepted; keeps every walk over it within the stack.</summary>
    public const int MaxDepth = 200;

    /// <summary>The most operators accepted in one expression.</summary>
    public const int MaxJoins = 500;

    private const int NotPower = 3, ComparisonPower = 4, MinusPower = 7, RedirectPower = 8;

    private readonly string text;
    private readonly Place origin;
    private readonly Lexer lexer;
    private Token current;
    private int end;
    private int depth;
    private int joins;

    Parser(string text, Place origin)
    {
        (this.text, this.origin, lexer) = (text, origin, new Lexer(text));
        current = lexer.At(0);
    }

    /// <summary>
    /// Parses <paramref name="text"/>; on refusal the fault names line, column, what was expected and the remedy. Give
    /// <paramref name="origin"/> when the text stands inside a file, so that places and faults point into that file.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Expression? expression, [NotNullWhen(false)] out Fault? fault, Place? origin = null)
    {
        (expression, fault) = (null, null);
        try
        {
            expression = new Parser(text, origin ?? Place.Start).Whole();
            return true;
        }
        catch (Refusal refusal)
        {
            fault = refusal.Fault;
            return false;
        }
    }

    private Expression Whole()
    {
        if (text.Length > MaxLength) throw Refuse(ExpressionFaults.TooLong(origin, MaxLength));
        var whole = Operand(0);
        if (current.Kind != TokenKind.End) throw Unexpected("运算符或结尾", "请检查括号是否配对、两项之间是否漏了运算符");
        return whole;
    }

    private Expression Operand(int power)
    {
        if (++depth > MaxDepth) throw Refuse(ExpressionFaults.TooDeep(Here, MaxDepth));
        var first = current;
        var left = Prefix();
        var compared = false;
        while (Infix() is var (next, tightness) && tightness > power)
        {
            if (++joins > MaxJoins) throw Refuse(ExpressionFaults.TooDeep(Here, MaxJoins));
            if (tightness == ComparisonPower && compared) throw Refuse(ExpressionFaults.Chained(Here));
            compared = tightness == ComparisonPower;
            left = next is null ? Redirected(first, left) : Joined(first, left, next.Value, tightness);
        }

        depth--;
        return left;
    }

    private Expression Prefix()
    {
        var start = current;
        if (start.Is("-"))
        {
            Step();
            return new Negation(PlaceFrom(start), NoText(Operand(MinusPower)));
        }

        if (start.IsWord("not"))
        {
            Step();
            return new Not(PlaceFrom(start), Operand(NotPower));
        }

        if (start.Is("(")) return Bracketed();
        if (start.Kind is TokenKind.Number or TokenKind.Text) return Literal();
        if (start.Kind == TokenKind.Word && start.Text is not ("and" or "or")) return Named();
        throw Unexpected("指标、数字或括号", "请补上这一项");
    }

    private Expression Bracketed()
    {
        Step();
        var inner = Operand(0);
        Expect(")", "请补上右括号");
        return inner;
    }

    private Expression Literal()
    {
        var token = Step();
        return token.Kind == TokenKind.Text
            ? new Quoted(PlaceFrom(token), token.Text)
            : new Number(PlaceFrom(token), decimal.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
    }

    private (Operator? Operator, int Power)? Infix() => current switch
    {
        { Kind: TokenKind.Word, Text: "or" } => (Operator.Or, 1),
        { Kind: TokenKind.Word, Text: "and" } => (Operator.And, 2),
        { Kind: TokenKind.Symbol, Text: var symbol } => symbol switch
        {
            "=" => (Operator.Equal, ComparisonPower),
            "!=" => (Operator.NotEqual, ComparisonPower),
            "<" => (Operator.Less, ComparisonPower),
            "<=" => (Operator.LessOrEqual, ComparisonPower),
            ">" => (Operator.More, ComparisonPower),
            ">=" => (Operator.MoreOrEqual, ComparisonPower),
            "+" => (Operator.Add, 5),
            "-" => (Operator.Subtract, 5),
            "*" => (Operator.Multiply, 6),
            "/" => (Operator.Divide, 6),
            "@" => ((Operator?)null, RedirectPower),
            _ => null,
        },
        _ => null,
    };

    private Binary Joined(Token first, Expression left, Operator next, int power)
    {
        Step();
        var right = Operand(power);
        if (next >= Operator.Add) (left, right) = (NoText(left), NoText(right));
        return new Binary(PlaceFrom(first), next, left, right);
    }

    private Redirect Redirected(Token first, Expression left)
    {
        Step();
        var org = OrgCode("parent、province、nation 或机构代码", children: false);
        return new Redirect(PlaceFrom(first), left, org);
    }

    private Expression Named()
    {
        var word = Step();
        if (current.Is("(")) return Called(word);
        if (!current.Is("[")) return new Name(PlaceFrom(word), word.Text, "");
        var breakdown = Breakdown();
        if (end >= text.Length || text[end] != '.') return new Name(PlaceFrom(word), word.Text, breakdown);
        var suffix = lexer.CodeAt(end + 1, hyphens: false);
        if (suffix.Kind != TokenKind.Word) throw Unexpected(suffix, "代码的下一节", "例如 fdi.used[industry=mfg].yoy");
        Accept(suffix);
        return new Name(PlaceFrom(word), $"{word.Text}.{suffix.Text}", breakdown);
    }

    private string Breakdown()
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        do
        {
            Step();
            var dimension = current;
            if (dimension.Kind != TokenKind.Word) throw Unexpected("分组维度", "写法是 fdi.used[industry=mfg]");
            Step();
            if (!current.Is("=")) throw Unexpected("等号", "写法是 fdi.used[industry=mfg]");
            var code = lexer.CodeAt(SkipBlanks(current.Offset + current.Length), hyphens: true);
            if (code.Kind != TokenKind.Word) throw Unexpected(code, "分组代码", "写法是 fdi.used[industry=mfg]");
            Accept(code);
            if (!parts.TryAdd(dimension.Text, code.Text)) throw Refuse(ExpressionFaults.Breakdown(PlaceOf(dimension), dimension.Text));
        }
        while (current.Is(",") || current.Is(";"));
        Expect("]", "请补上右方括号");
        return string.Join(';', parts.Select(part => $"{part.Key}={part.Value}"));
    }

    private Call Called(Token word)
    {
        if (!Function.All.TryGetValue(word.Text, out var function))
            throw Refuse(ExpressionFaults.UnknownFunction(PlaceOf(word), word.Text, Function.Nearest(word.Text)));
        var arguments = new List<Expression>();
        Step();
        while (!current.Is(")"))
        {
            if (arguments.Count > 0) Expect(",", "参数之间用逗号隔开，最后补上右括号");
            if (function.At(arguments.Count) is not { } parameter || arguments.Count >= MaxDepth) throw Count(function, word, arguments.Count + 1);
            arguments.Add(Argument(parameter));
        }

        if (arguments.Count < function.Required) throw Count(function, word, arguments.Count);
        Step();
        return new Call(PlaceFrom(word), function, arguments);
    }

    private Expression Argument(Parameter parameter) => parameter switch
    {
        Parameter.Org => OrgCode("nation、province、parent 或机构代码", children: false),
        Parameter.Orgs => OrgCode("children 或 peers", children: true),
        Parameter.Known => current.IsWord("known")
            ? new OrgWord(PlaceOf(current), Step().Text)
            : throw Unexpected("known", "写法是 rank(fdi.used, known)"),
        Parameter.Way => current.IsWord("previous") || current.IsWord("linear")
            ? new OrgWord(PlaceOf(current), Step().Text)
            : throw Unexpected("填补的办法 previous 或 linear", "写法是 fill(fdi.used, previous) 或 fill(fdi.used, linear)"),
        _ => Operand(0),
    };

    private OrgWord OrgCode(string allowed, bool children)
    {
        var code = lexer.CodeAt(current.Offset, hyphens: true);
        if (code.Kind != TokenKind.Word || children != code.Text is "children" or "peers")
            throw Refuse(ExpressionFaults.OrgExpected(PlaceOf(code), code.Text, allowed));
        Accept(code);
        return new OrgWord(PlaceOf(code), code.Text);
    }

    private static Expression NoText(Expression operand) =>
        operand is Quoted quoted ? throw Refuse(ExpressionFaults.TextInArithmetic(quoted.Place, quoted.Value)) : operand;

    private Token Step()
    {
        var taken = current;
        Accept(taken);
        return taken;
    }

    private void Accept(Token taken)
    {
        if (taken.Kind == TokenKind.Wrong) throw Refuse(ExpressionFaults.Character(PlaceOf(taken), taken.Text, taken.Remedy!));
        end = taken.Offset + taken.Length;
        current = lexer.At(end);
    }

    private void Expect(string symbol, string remedy)
    {
        if (!current.Is(symbol)) throw Unexpected($"“{symbol}”", remedy);
        Step();
    }

    private int SkipBlanks(int offset)
    {
        while (offset < text.Length && char.IsWhiteSpace(text[offset])) offset++;
        return offset;
    }

    private Place Here => PlaceOf(current);

    private Place PlaceOf(Token token) => origin.Within(text, token.Offset, token.Length);

    private Place PlaceFrom(Token first) => origin.Within(text, first.Offset, end - first.Offset);

    private Refusal Count(Function function, Token word, int given) => Refuse(ExpressionFaults.ArgumentCount(PlaceOf(word), function, given));

    private Refusal Unexpected(string expected, string remedy) => Unexpected(current, expected, remedy);

    private Refusal Unexpected(Token token, string expected, string remedy) => Refuse(token.Kind == TokenKind.Wrong
        ? ExpressionFaults.Character(PlaceOf(token), token.Text, token.Remedy!)
        : ExpressionFaults.Unexpected(PlaceOf(token), text.Substring(token.Offset, token.Length), expected, remedy));

    private static Refusal Refuse(Fault fault) => new(fault);

    // Never leaves TryParse: unwinds the recursive descent at the first refusal.
    private sealed class Refusal(Fault fault) : Exception
    {
        public Fault Fault { get; } = fault;
    }
}
