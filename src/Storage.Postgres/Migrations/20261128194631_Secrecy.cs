using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Luopan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Secrecy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Largest",
                table: "indicators_observation",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Second",
                table: "indicators_observation",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Units",
                table: "indicators_observation",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "indicators_release_move",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Release = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Was = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Moment = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators_release_move", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_indicators_release_move_Release_Period",
                table: "indicators_release_move",
                columns: new[] { "Release", "Period" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indicators_release_move");

            migrationBuilder.DropColumn(
                name: "Largest",
                table: "indicators_observation");

            migrationBuilder.DropColumn(
                name: "Second",
                table: "indicators_observation");

            migrationBuilder.DropColumn(
                name: "Units",
                table: "indicators_observation");
        }
    }
}
