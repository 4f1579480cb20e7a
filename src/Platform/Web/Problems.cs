using Luopan.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Platform.Web;

/// <summary>Turns a <see cref="Fault"/> into an RFC 9457 problem: <c>code</c>, <c>arguments</c> and <c>details</c> stand beside the standard members.</summary>
public static class Problems
{
    /// <summary>HTTP status of a fault by its kind.</summary>
    public static int Status(Fault fault) => fault.Kind switch
    {
        FaultKind.Forbidden => StatusCodes.Status403Forbidden,
        FaultKind.Missing => StatusCodes.Status404NotFound,
        FaultKind.Conflict => StatusCodes.Status409Conflict,
        FaultKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };

    public static Task Write(HttpContext http, Fault fault, int? status = null)
    {
        var problem = new ProblemDetails
        {
            Type = "about:blank",
            Title = fault.Code,
            Status = status ?? Status(fault),
            Detail = fault.Sentence,
            Extensions = { ["code"] = fault.Code, ["arguments"] = fault.Arguments, ["details"] = fault.Details },
        };
        http.Response.StatusCode = problem.Status.Value;
        return http.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", http.RequestAborted);
    }
}
