using System.Reflection;
using Luopan.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Platform.Web;

/// <summary>What a use case answers: a value or a <see cref="Fault"/>. It is the HTTP result and describes itself to the API document.</summary>
public sealed class Outcome<T> : IResult, IEndpointMetadataProvider
{
    private readonly T? _value;

    private Outcome(T? value, Fault? fault) => (_value, Fault) = (value, fault);

    /// <summary>The refusal; null when the use case succeeded.</summary>
    public Fault? Fault { get; }

    /// <summary>The answer; asking a refused outcome for it is a bug.</summary>
    public T Value => Fault is null ? _value! : throw new InvalidOperationException($"Refused: {Fault.Code} {Fault.Sentence}");

    /// <summary>For values whose type is an interface, which no conversion takes.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Fault fault) => new(default, fault);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (Fault is not null) return Problems.Write(httpContext, Fault);
        if (_value is IResult own) return own.ExecuteAsync(httpContext);
        return httpContext.Response.WriteAsJsonAsync(_value, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!typeof(IResult).IsAssignableFrom(typeof(T)))
            builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDetails), ["application/problem+json"]));
    }
}

/// <summary>The answer of a use case that has nothing to tell but that it is done.</summary>
public sealed record Done
{
    public static readonly Done It = new();
}
