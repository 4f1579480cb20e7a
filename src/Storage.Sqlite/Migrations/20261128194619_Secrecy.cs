using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Second",
                table: "indicators_observation",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Units",
                table: "indicators_observation",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "indicators_release_move",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Release = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Was = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Moment = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
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
