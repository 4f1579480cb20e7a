using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luopan.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class UnitFigurePast : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "At",
                table: "reporting_unit_figure",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "Until",
                table: "reporting_unit_figure",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "At",
                table: "reporting_unit_figure");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "reporting_unit_figure");
        }
    }
}
