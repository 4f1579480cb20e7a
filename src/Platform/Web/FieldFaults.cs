using System.Text.RegularExpressions;
using Luopan.Kernel;
using Microsoft.AspNetCore.Http;

namespace Luopan.Platform.Web;

/// <summary>Says in the product's own way what the checks of request attributes found: a fault with the field and the remedy.</summary>
public static partial class FieldFaults
{
    /// <summary>Words a problem that names fields; leaves every other alone.</summary>
    public static void Word(ProblemDetailsContext context)
    {
        if (context.ProblemDetails is not HttpValidationProblemDetails found) return;
        var details = found.Errors.SelectMany(e => e.Value.Select(message => new FaultDetail(null, Field(e.Key), Remedy(message)))).ToList();
        var fault = new Fault("platform.bad-fields", $"有{details.Count}处填写不合要求：{string.Join("；", details.Take(3).Select(d => $"{d.Field} {d.Sentence}"))}。") { Details = details };
        found.Errors.Clear();
        (found.Type, found.Title, found.Detail) = ("about:blank", fault.Code, fault.Sentence);
        (found.Extensions["code"], found.Extensions["arguments"], found.Extensions["details"]) = (fault.Code, fault.Arguments, fault.Details);
    }

    private static string Field(string path) => string.Join('.', path.Split('.').Select(p => p.Length > 0 ? char.ToLowerInvariant(p[0]) + p[1..] : p));

    // The attributes speak English; their kinds are few.
    private static string Remedy(string message) => message switch
    {
        _ when message.Contains("required", StringComparison.Ordinal) => "必填，请补上",
        _ when Numbers().Matches(message) is { Count: >= 2 } two && message.Contains("between", StringComparison.Ordinal) => $"应在{two[^2].Value}到{two[^1].Value}之间",
        _ when Numbers().Matches(message) is { Count: >= 2 } two && message.Contains("minimum length", StringComparison.Ordinal) => $"写{two[^2].Value}到{two[^1].Value}字",
        _ when Numbers().Matches(message) is { Count: >= 1 } one && message.Contains("maximum length", StringComparison.Ordinal) => $"最多{one[^1].Value}字，请缩短",
        _ => "写法不对，请核对",
    };

    [GeneratedRegex(@"-?\d+(?:\.\d+)?")]
    private static partial Regex Numbers();
}
